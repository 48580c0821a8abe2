using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>What the roles allow at this moment, in memory: a change of a role reaches people who are signed in, without a new token.</summary>
internal sealed class LiveRoles(ReferenceCaches caches)
{
    private readonly ReferenceCache<FrozenDictionary<RoleName, ImmutableArray<string>>> _permissions = caches.Cache(
        async db => (await db.Set<Role>().AsNoTracking().ToListAsync()).ToFrozenDictionary(role => role.Name, role => role.Permissions.Order(StringComparer.Ordinal).ToImmutableArray()),
        "role_permissions");

    /// <summary>The bearer as of now. Every role allows something, so a token without permissions was meant so: its bearer owes a second factor.</summary>
    public async ValueTask<Actor> Refresh(Bearer bearer, CancellationToken ct)
    {
        if (bearer.Actor.Permissions.IsEmpty)
        {
            return bearer.Actor;
        }

        var known = await _permissions.Get(ct);
        return bearer.Actor with
        {
            Permissions = bearer.Roles is [var only] ? Of(known, only) : [.. bearer.Roles.SelectMany(role => Of(known, role)).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<string> Of(FrozenDictionary<RoleName, ImmutableArray<string>> known, RoleName role) => known.TryGetValue(role, out var permissions) ? permissions : [];
}
