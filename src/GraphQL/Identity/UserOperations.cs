using GraphQL;
using GraphQL.Types;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Identity;

internal sealed class UserQueries
{
    /// <summary>An account by its id; null when there is none. For those who manage accounts.</summary>
    public static async Task<UserNode?> User([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.UserRead);
        return await desk.UserById(new(GlobalId.Read(UserNode.Type, id)), ct);
    }

    /// <summary>All accounts. For those who manage them.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last account already seen.</param>
    /// <param name="search">Part of a name or of an email address.</param>
    /// <param name="order">The newest first, unless told otherwise.</param>
    public static async Task<UserConnection> Users(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, string? search = null, UserWhereInput? where = null, UserOrderInput? order = null)
    {
        desk.Actor.Demand(Permissions.UserRead);
        var filter = (where ?? new()).ToFilter(search);
        var (sort, direction) = order is null ? (UserSort.CreatedAt, SortDirection.Descending) : (order.By, order.Direction);
        var page = await desk.Read((IUserReads reads) => sort is UserSort.CreatedAt
            ? reads.List(filter, direction, Cursors.Request(first, after), ct)
            : reads.List(filter, sort, direction, Cursors.NamedRequest(first, after), ct));
        return new(page, filter, sort, after is not null);
    }
}

internal static class UserLookup
{
    public static async Task<UserNode?> UserById(this Desk desk, UserId id, CancellationToken ct) =>
        await desk.Read((IUserReads reads) => reads.ById(id, ct)) is { } user ? new(user) : null;

    /// <summary>What a change of an account answers.</summary>
    public static async Task<TPayload> Change<TPayload>(
        this Desk desk, string userId, Func<UserId, MediatR.IRequest<Result<Done>>> change, Func<UserNode?, IReadOnlyList<Error>, TPayload> payload, CancellationToken ct)
    {
        var id = new UserId(GlobalId.Read(UserNode.Type, userId));
        var changed = await desk.Send(change(id), ct);
        return payload(changed.IsSuccess ? await desk.UserById(id, ct) : null, changed.Errors);
    }
}

internal sealed class InviteUserInput
{
    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>As in `STATION_MANAGER`; one or more.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Where a role that is limited to stations holds.</summary>
    [InputType<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>]
    public IReadOnlyList<string> StationIds { get; init; } = [];

    /// <summary>The chef this person is: with the role `CHEF` they meet that chef's parties and records. Leave it out for everybody else.</summary>
    [Id]
    public string? ChefId { get; init; }
}

internal sealed class AcceptInvitationInput
{
    public string Email { get; init; } = "";

    /// <summary>As it stands in the message; case, spaces and hyphens do not count.</summary>
    public string Code { get; init; } = "";

    /// <summary>At least 8 characters, of any script.</summary>
    public string NewPassword { get; init; } = "";
}

internal sealed class SetUserRolesInput
{
    [Id]
    public string UserId { get; init; } = "";

    /// <summary>As in `STATION_MANAGER`; one or more, in the place of all others.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

internal sealed class SetUserStationsInput
{
    [Id]
    public string UserId { get; init; } = "";

    /// <summary>In the place of all others.</summary>
    [InputType<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>]
    public IReadOnlyList<string> StationIds { get; init; } = [];
}

internal sealed class DeactivateUserInput
{
    [Id]
    public string UserId { get; init; } = "";
}

internal sealed class ReactivateUserInput
{
    [Id]
    public string UserId { get; init; } = "";
}

internal sealed class ResendInvitationInput
{
    [Id]
    public string UserId { get; init; } = "";
}

internal sealed class ResetSecondFactorInput
{
    [Id]
    public string UserId { get; init; } = "";

    /// <summary>How the owner was known; 10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal abstract class UserPayload(UserNode? user, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Null when the request was refused.</summary>
    public UserNode? User => user;
}

internal sealed class InviteUserPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class AcceptInvitationPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class SetUserRolesPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class SetUserStationsPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class DeactivateUserPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class ReactivateUserPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class ResendInvitationPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class ResetSecondFactorPayload(UserNode? user, IReadOnlyList<Error> errors) : UserPayload(user, errors);

internal sealed class UserMutations
{
    /// <summary>Opens an account for a colleague and sends them a code to choose a password with. A repeat is refused with `EMAIL_TAKEN`.</summary>
    [Refuses("CHEF_HAS_ACCOUNT", "CHEF_NOT_FOUND", "EMAIL_TAKEN", "INVALID_EMAIL", "INVALID_NAME", "ROLE_NOT_FOUND", "STATION_NOT_FOUND")]
    public static async Task<InviteUserPayload> InviteUser(InviteUserInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var chef = input.ChefId is null ? (ChefId?)null : new(GlobalId.Read(ChefNode.Type, input.ChefId));
        var invited = await desk.Send(new InviteUser(input.Email, input.Name, RolesOf(input.Roles), StationsOf(input.StationIds), chef), ct);
        return new(invited.IsSuccess ? await desk.UserById(invited.Value, ct) : null, invited.Errors);
    }

    /// <summary>Opens an account to whoever was invited, by the code that was sent. Sign in with the password after that.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_CODE", "WEAK_PASSWORD", OpenToAll = true)]
    public static async Task<AcceptInvitationPayload> AcceptInvitation(AcceptInvitationInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new AcceptInvitation(input.Email, new(input.Code), new(input.NewPassword)), ct)).Errors);

    /// <summary>Gives somebody these roles in the place of all others; their sessions end. Somebody is always left with `SUPER_ADMIN`.</summary>
    [Refuses("LAST_SUPER_ADMIN", "ROLE_NOT_FOUND", "USER_NOT_FOUND")]
    public static Task<SetUserRolesPayload> SetUserRoles(SetUserRolesInput input, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Change(input.UserId, id => new SetUserRoles(id, RolesOf(input.Roles)), (user, errors) => new SetUserRolesPayload(user, errors), ct);

    /// <summary>Lets somebody work for these stations in the place of all others; their sessions end.</summary>
    [Refuses("STATION_NOT_FOUND", "USER_NOT_FOUND")]
    public static Task<SetUserStationsPayload> SetUserStations(SetUserStationsInput input, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Change(input.UserId, id => new SetUserStations(id, StationsOf(input.StationIds)), (user, errors) => new SetUserStationsPayload(user, errors), ct);

    /// <summary>Ends somebody's sessions at once and lets them open no other. Safe to repeat.</summary>
    [Refuses("LAST_SUPER_ADMIN", "USER_NOT_FOUND")]
    public static Task<DeactivateUserPayload> DeactivateUser(DeactivateUserInput input, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Change(input.UserId, id => new DeactivateUser(id), (user, errors) => new DeactivateUserPayload(user, errors), ct);

    /// <summary>Sends another code to somebody who has not accepted the invitation, at most one a minute.</summary>
    [Refuses("INVITATION_ACCEPTED", "USER_NOT_FOUND")]
    public static Task<ResendInvitationPayload> ResendInvitation(ResendInvitationInput input, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Change(input.UserId, id => new ResendInvitation(id), (user, errors) => new ResendInvitationPayload(user, errors), ct);

    /// <summary>Takes the second factor off an account whose owner has lost it; their sessions end. Make sure first who asks.</summary>
    [Refuses("NO_SECOND_FACTOR", "REASON_LENGTH", "USER_NOT_FOUND")]
    public static Task<ResetSecondFactorPayload> ResetSecondFactor(ResetSecondFactorInput input, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Change(input.UserId, id => new ResetSecondFactor(id, input.Reason), (user, errors) => new ResetSecondFactorPayload(user, errors), ct);

    /// <summary>Lets somebody sign in again. Safe to repeat. Whoever was merely invited is sent the invitation again instead.</summary>
    [Refuses("INVITATION_PENDING", "USER_NOT_FOUND")]
    public static Task<ReactivateUserPayload> ReactivateUser(ReactivateUserInput input, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Change(input.UserId, id => new ReactivateUser(id), (user, errors) => new ReactivateUserPayload(user, errors), ct);

    private static RoleName[] RolesOf(IEnumerable<string> names) => [.. names.Select(name => new RoleName(name))];

    private static StationId[] StationsOf(IEnumerable<string> ids) => [.. ids.Select(id => new StationId(GlobalId.Read(StationNode.Type, id)))];
}
