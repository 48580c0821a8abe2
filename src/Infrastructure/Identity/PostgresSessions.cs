using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class PostgresSessions(
    MyHibachiDbContext db, OwnTransaction transaction, AuditWriter audit, SessionPolicy policy, TimeProvider time, ILogger<PostgresSessions> log)
    : ISessions
{
    public void Add(Session session)
    {
        db.Add(session);
        Know(db, session, session.StartedAt);
    }

    public async Task<IReadOnlyList<Session>> LiveOf(UserId user, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.Set<Session>().Where(session => session.UserId == user && session.RevokedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.StartedAt).ThenBy(session => session.Id).ToListAsync(ct);
    }

    public Task<Result<T>> Change<T>(TokenHash token, Func<Session, Result<T>> change, CancellationToken ct) =>
        transaction.Run(own => Change(own, token, change, ct), ct);

    private async Task<Result<T>> Change<T>(MyHibachiDbContext own, TokenHash token, Func<Session, Result<T>> change, CancellationToken ct)
    {
        if (await Lock(own, token, ct) is not { } session)
        {
            return IdentityErrors.InvalidRefreshToken();
        }

        var (good, revoked) = (session.CurrentToken, session.RevokedAt);
        var answer = change(session);
        if (session.RevokedAt != revoked)
        {
            audit.Write(own, "EndSession", null, time.GetUtcNow());
        }

        if (session.RevokedAt != revoked && !answer.IsSuccess)
        {
            IdentityLog.TokenCameBack(log, session.Id.Value, session.UserId.Value);
        }

        if (session.CurrentToken != good)
        {
            await Succeed(own, session, ct);
        }

        return answer;
    }

    // The row is everybody's turnstile: whoever comes second reads what the first has left.
    private static async Task<Session?> Lock(MyHibachiDbContext own, TokenHash token, CancellationToken ct)
    {
        var held = await own.Database
            .SqlQuery<Guid>(
                $"""
                 SELECT id AS "Value" FROM sessions
                 WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = {TokenHashConverter.ToBytes(token)})
                 FOR UPDATE
                 """)
            .ToListAsync(ct);
        return held is [var id] ? await own.Set<Session>().SingleAsync(session => session.Id == new SessionId(id), ct) : null;
    }

    private async Task Succeed(MyHibachiDbContext own, Session session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        Know(own, session, now);

        // What is past its time is refused known or unknown, so it need not be kept.
        var outdated = now - policy.Lifetime;
        await own.Set<RefreshTokenRow>().Where(row => row.SessionId == session.Id && row.IssuedAt < outdated).ExecuteDeleteAsync(ct);
        await own.Set<Session>().Where(other => other.UserId == session.UserId && other.ExpiresAt < now).ExecuteDeleteAsync(ct);
    }

    private static void Know(MyHibachiDbContext own, Session session, DateTimeOffset now) =>
        own.Add(new RefreshTokenRow { Hash = session.CurrentToken, SessionId = session.Id, IssuedAt = now });
}
