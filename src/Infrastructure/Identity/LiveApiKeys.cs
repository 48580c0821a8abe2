using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// The keys that are good at this moment, by their hashes, in memory: a request by a key asks the database nothing. What a key may do is
/// what it was made for and its maker still may.
/// </summary>
internal sealed class LiveApiKeys(ReferenceCaches caches, ApiKeyUses uses, TimeProvider time)
{
    private readonly ReferenceCache<FrozenDictionary<TokenHash, Bearer>> _live = caches.Cache(
        Load, "api_keys", "role_permissions", "user_roles", "user_stations", "users");

    // A key may be used before the database has told this process that it was made.
    private readonly RareLook _look = new(time, TimeSpan.FromMilliseconds(200));

    public async ValueTask<Result<Bearer>> Identify(string text, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (ApiKeyToken.Parse(text) is not { } token || await Find(token.Hash, ct) is not { } bearer || bearer.ExpiresAt <= now)
        {
            return IdentityErrors.InvalidAccessToken();
        }

        uses.Note(bearer.Actor.ApiKey!.Value, now);
        return bearer;
    }

    private async ValueTask<Bearer?> Find(TokenHash hash, CancellationToken ct)
    {
        if ((await _live.Get(ct)).TryGetValue(hash, out var known))
        {
            return known;
        }

        if (!_look.IsDue())
        {
            return null;
        }

        _live.Forget();
        return (await _live.Get(ct)).GetValueOrDefault(hash);
    }

    private static async Task<FrozenDictionary<TokenHash, Bearer>> Load(MyHibachiDbContext db)
    {
        var keys = await db.Set<ApiKey>().AsNoTracking().Where(key => key.RevokedAt == null).ToListAsync();
        UserId[] makers = [.. keys.Select(key => key.CreatedBy).Distinct()];
        var active = await db.Set<User>().AsNoTracking().Where(user => user.IsActive && makers.Contains(user.Id)).ToDictionaryAsync(user => user.Id);
        var roles = await db.Set<Role>().AsNoTracking().ToListAsync();
        return keys.Where(key => active.ContainsKey(key.CreatedBy)).ToFrozenDictionary(key => key.Hash, key => BearerOf(key, active[key.CreatedBy], roles));
    }

    private static Bearer BearerOf(ApiKey key, User maker, IEnumerable<Role> roles)
    {
        var grant = PostgresRoles.Grant(roles.Where(role => maker.Roles.Contains(role.Name)));
        var isLimited = key.Stations.Count > 0;
        return new(
            Actor.Anonymous with
            {
                Kind = ActorKind.ApiKey,
                ApiKey = key.Id,
                AllStations = grant.AllStations && !isLimited,
                Stations = [.. isLimited ? key.Stations.Where(station => grant.AllStations || (grant.OwnStations && maker.Stations.Contains(station))) : grant.OwnStations ? maker.Stations : []],
                Permissions = [.. key.Permissions.Intersect(grant.Permissions)],
            },
            key.ExpiresAt ?? DateTimeOffset.MaxValue)
        {
            RequestsPerMinute = key.RequestsPerMinute,
        };
    }
}
