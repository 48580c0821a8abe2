using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>The sessions of whoever asks.</summary>
internal sealed class OwnSessions(ISessions sessions, CurrentActor actor, EndSessions end)
{
    /// <summary>Behind <see cref="ForOneselfAttribute"/> there always is one.</summary>
    public UserId User => actor.Value.User!.Value;

    public SessionId? Current => actor.Value.Session;

    public Task<IReadOnlyList<Session>> Live(CancellationToken ct) => sessions.LiveOf(User, ct);

    /// <returns>How many were ended with the commit.</returns>
    public Task<int> EndOthers(CancellationToken ct) => End(session => session.Id != Current, ct);

    /// <returns>How many were ended with the commit.</returns>
    public Task<int> End(Func<Session, bool> isMeant, CancellationToken ct) => end.Of(User, isMeant, ct);
}

/// <summary>Ends sessions with the commit; every process refuses their access tokens from then on.</summary>
internal sealed class EndSessions(ISessions sessions, TimeProvider time)
{
    /// <returns>How many.</returns>
    public async Task<int> Of(UserId user, Func<Session, bool> isMeant, CancellationToken ct)
    {
        var meant = (await sessions.LiveOf(user, ct)).Where(isMeant).ToList();
        meant.ForEach(session => session.Revoke(time.GetUtcNow()));
        return meant.Count;
    }
}

/// <summary>One sign-in on one device, as its owner sees it.</summary>
/// <param name="From">The network address that signed in; null when it is not known.</param>
/// <param name="IsCurrent">The one that asks.</param>
public sealed record SessionSummary(
    SessionId Id, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt, DateTimeOffset ExpiresAt, string? From, bool IsCurrent);

/// <summary>Where the caller is signed in, latest first.</summary>
[ForOneself]
public sealed record MySessions : IRequest<Result<IReadOnlyList<SessionSummary>>>
{
    internal sealed class Handler(OwnSessions own) : IRequestHandler<MySessions, Result<IReadOnlyList<SessionSummary>>>
    {
        public async Task<Result<IReadOnlyList<SessionSummary>>> Handle(MySessions request, CancellationToken cancellationToken) =>
            Result<IReadOnlyList<SessionSummary>>.Success([.. (await own.Live(cancellationToken)).Select(Of)]);

        private SessionSummary Of(Session session) =>
            new(session.Id, session.StartedAt, session.LastUsedAt, session.ExpiresAt, session.StartedFrom, session.Id == own.Current);
    }
}

/// <summary>Ends one of the caller's own sessions, at once and everywhere.</summary>
[ForOneself]
public sealed record RevokeSession(SessionId Session) : IRequest<Result<Done>>
{
    internal sealed class Handler(OwnSessions own) : IRequestHandler<RevokeSession, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RevokeSession request, CancellationToken cancellationToken) =>
            await own.End(session => session.Id == request.Session, cancellationToken) > 0 ? Done.Value : IdentityErrors.SessionNotFound();
    }
}

/// <summary>Ends the caller's sessions but the one that asks. Idempotent.</summary>
/// <param name="Kept">Sessions that go on as well.</param>
/// <returns>How many it ended.</returns>
[ForOneself]
public sealed record RevokeOtherSessions(IReadOnlyList<SessionId> Kept) : IRequest<Result<int>>
{
    internal sealed class Handler(OwnSessions own) : IRequestHandler<RevokeOtherSessions, Result<int>>
    {
        public async Task<Result<int>> Handle(RevokeOtherSessions request, CancellationToken cancellationToken) => await own.End(session => session.Id != own.Current && !request.Kept.Contains(session.Id), cancellationToken);
    }
}
