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
internal sealed class LiveBearers(IAccessTokens tokens, EndedSessions ended, LiveRoles roles, LiveApiKeys keys, MergedAccounts merged) : IBearers
{
    public ValueTask<Result<Bearer>> Identify(string bearerToken, CancellationToken ct) =>
        ApiKeyToken.IsMeant(bearerToken) ? keys.Identify(bearerToken, ct) : IdentifyPerson(bearerToken, ct);

    private async ValueTask<Result<Bearer>> IdentifyPerson(string bearerToken, CancellationToken ct)
    {
        var read = await tokens.Read(bearerToken, ct);
        return !read.IsSuccess ? read
            : (await ended.Get(ct)).Contains(read.Value.Actor.Session!.Value) ? IdentityErrors.InvalidAccessToken()
            : await merged.Now(read.Value with { Actor = await roles.Refresh(read.Value, ct) }, ct);
    }
}

/// <summary>Accounts whose customer was merged, or is two again: a token that is out still names the record that it was before.</summary>
internal sealed class MergedAccounts(ReferenceCaches caches)
{
    private readonly ReferenceCache<FrozenDictionary<Guid, Guid>> _customers = caches.Cache(
        async db =>
        {
            var accounts = await db.Database.SqlQuery<AccountCustomer>(
                $"""
                SELECT user_id AS account, living_customer_of(user_id) AS customer FROM customers
                WHERE user_id IS NOT NULL AND living_customer_of(user_id) IS NOT NULL
                  AND id IN (SELECT customer_id FROM customer_merges UNION ALL SELECT duplicate_id FROM customer_merges)
                """).ToListAsync();
            return accounts.ToFrozenDictionary(one => one.Account, one => one.Customer);
        },
        "customer_merges");

    public async ValueTask<Bearer> Now(Bearer bearer, CancellationToken ct) =>
        bearer.Actor is { User: { } account, Customer: not null } actor && (await _customers.Get(ct)).TryGetValue(account.Value, out var customer)
            ? bearer with { Actor = actor with { Customer = new(customer) } }
            : bearer;

    private sealed record AccountCustomer(Guid Account, Guid Customer);
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
