using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class PostgresRoles(MyHibachiDbContext db) : IRoles
{
    public async Task<RoleGrant> Of(IReadOnlyCollection<RoleName> roles, CancellationToken ct) =>
        Grant(await db.Set<Role>().AsNoTracking().Where(role => roles.Contains(role.Name)).ToListAsync(ct));

    public async Task<IReadOnlyList<Role>> All(CancellationToken ct) => await db.Set<Role>().AsNoTracking().OrderBy(role => role.Name).ToListAsync(ct);

    public async Task<IReadOnlyList<string>> Permissions(CancellationToken ct) =>
        await db.Set<PermissionRow>().Select(permission => permission.Name).OrderBy(name => name).ToListAsync(ct);

    public void Remove(Role role) => db.Remove(role);

    public static RoleGrant Grant(IEnumerable<Role> held)
    {
        var roles = held.ToList();
        return new(
            roles.Exists(role => role.Reach is RoleReach.Everything),
            roles.Exists(role => role.Reach is RoleReach.OwnStations),
            [.. roles.SelectMany(role => role.Permissions).Distinct().Order(StringComparer.Ordinal)]);
    }
}
