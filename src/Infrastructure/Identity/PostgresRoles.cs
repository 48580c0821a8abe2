using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class PostgresRoles(MyHibachiDbContext db) : IRoles
{
    public async Task<RoleGrant> Of(IReadOnlyCollection<RoleName> roles, CancellationToken ct) =>
        Grant(await db.Set<RoleRow>().AsNoTracking().Include(role => role.Permissions).Where(role => roles.Contains(role.Name)).ToListAsync(ct));

    public static RoleGrant Grant(IEnumerable<RoleRow> held)
    {
        var roles = held.ToList();
        return new(
            roles.Exists(role => role.Reach is RoleReach.Everything),
            roles.Exists(role => role.Reach is RoleReach.OwnStations),
            [.. roles.SelectMany(role => role.Permissions).Select(granted => granted.Permission).Distinct().Order(StringComparer.Ordinal)]);
    }
}
