using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Reads access tokens, and refuses those whose session was ended: a token proves who bears it without a look into the database, so
/// what must hold at once is kept in memory beside it.
/// </summary>
internal sealed class LiveBearers(IAccessTokens tokens, EndedSessions ended, LiveRoles roles, LiveApiKeys keys) : IBearers
{
    public ValueTask<Result<Bearer>> Identify(string bearerToken, CancellationToken ct) =>
        ApiKeyToken.IsMeant(bearerToken) ? keys.Identify(bearerToken, ct) : IdentifyPerson(bearerToken, ct);

    private async ValueTask<Result<Bearer>> IdentifyPerson(string bearerToken, CancellationToken ct)
    {
        var read = await tokens.Read(bearerToken, ct);
        return !read.IsSuccess ? read
            : (await ended.Get(ct)).Contains(read.Value.Actor.Session!.Value) ? IdentityErrors.InvalidAccessToken()
            : read.Value with { Actor = await roles.Refresh(read.Value, ct) };
    }
}

/// <summary>Sessions that were ended so lately that an access token of theirs could still be out.</summary>
internal sealed class EndedSessions(ReferenceCaches caches, AccessTokenSettings settings, TimeProvider time)
{
    private readonly ReferenceCache<FrozenSet<SessionId>> _ended = caches.Cache(
        async db =>
        {
            var oldest = time.GetUtcNow() - settings.Lifetime;
            var ended = await db.Set<Session>().Where(session => session.RevokedAt > oldest).Select(session => session.Id).ToListAsync();
            return ended.ToFrozenSet();
        },
        "sessions");

    public ValueTask<FrozenSet<SessionId>> Get(CancellationToken ct) => _ended.Get(ct);
}
