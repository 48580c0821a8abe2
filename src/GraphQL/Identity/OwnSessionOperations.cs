using GraphQL;
using GraphQL.Types;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Identity;

/// <summary>One sign-in on one device.</summary>
[Name("DeviceSession")]
internal sealed class DeviceSessionNode(SessionSummary session)
{
    public const string Type = "Session";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, session.Id.Value);

    public DateTimeOffset StartedAt => session.StartedAt;

    /// <summary>When it signed in or refreshed last.</summary>
    public DateTimeOffset LastUsedAt => session.LastUsedAt;

    /// <summary>When it ends unless it refreshes before.</summary>
    public DateTimeOffset ExpiresAt => session.ExpiresAt;

    /// <summary>The network address that signed in; null when it is not known.</summary>
    public string? NetworkAddress => session.From;

    /// <summary>The one that asks.</summary>
    public bool IsCurrent => session.IsCurrent;
}

internal sealed class OwnSessionQueries
{
    /// <summary>Where the caller is signed in, latest first.</summary>
    public static async Task<IEnumerable<DeviceSessionNode>> MySessions([FromServices] Desk desk, CancellationToken ct) =>
        (await desk.Send(new MySessions(), ct)).OrRefuse().Select(session => new DeviceSessionNode(session));
}

internal sealed class ChangePasswordInput
{
    public string CurrentPassword { get; init; } = "";

    /// <summary>At least 8 characters, of any script.</summary>
    public string NewPassword { get; init; } = "";
}

internal sealed class RevokeSessionInput
{
    [Id]
    public string SessionId { get; init; } = "";
}

internal sealed class RevokeOtherSessionsInput
{
    /// <summary>Sessions to keep beside the one that asks.</summary>
    [InputType<ListGraphType<NonNullGraphType<IdGraphType>>>]
    public IReadOnlyList<string>? KeepSessionIds { get; init; }
}

internal sealed class ChangePasswordPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class RevokeSessionPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class RevokeOtherSessionsPayload(int? ended, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>How many sessions it ended; null when it was refused.</summary>
    public int? Ended => ended;
}

internal sealed class OwnSessionMutations
{
    /// <summary>Gives the caller another password and ends all other sessions. Needs the current one, and wrong tries bring a delay.</summary>
    [CountedAsSignIn]
    [Refuses("WRONG_PASSWORD", "WEAK_PASSWORD")]
    public static async Task<ChangePasswordPayload> ChangePassword(ChangePasswordInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new ChangePassword(new(input.CurrentPassword), new(input.NewPassword)), ct)).Errors);

    /// <summary>Ends one of the caller's sessions, its access token included.</summary>
    [Refuses("SESSION_NOT_FOUND")]
    public static async Task<RevokeSessionPayload> RevokeSession(RevokeSessionInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new RevokeSession(new(GlobalId.Read(DeviceSessionNode.Type, input.SessionId))), ct)).Errors);

    /// <summary>Ends all of the caller's sessions but the one that asks and those to be kept. Safe to repeat.</summary>
    [Refuses]
    public static async Task<RevokeOtherSessionsPayload> RevokeOtherSessions(RevokeOtherSessionsInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var ended = await desk.Send(new RevokeOtherSessions([.. (input.KeepSessionIds ?? []).Select(id => new SessionId(GlobalId.Read(DeviceSessionNode.Type, id)))]), ct);
        return new(ended.IsSuccess ? ended.Value : null, ended.Errors);
    }
}
