using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>How far a role's permissions reach.</summary>
public enum RoleReach
{
    /// <summary>What belongs to the person: a chef's schedule, a customer's bookings.</summary>
    Own,

    /// <summary>The stations the person works for.</summary>
    OwnStations,

    Everything,
}

/// <summary>A set of permissions, and how far they reach. Its name is what people and tokens know it by, and never changes; nor does its reach.</summary>
public sealed class Role : AggregateRoot
{
    private readonly List<RolePermission> _permissions = [];

    // For the mapper, which sets every property itself.
    private Role()
    {
    }

    public RoleName Name { get; private set; }

    public RoleReach Reach { get; private set; }

    /// <summary>The product comes with it, and it cannot be deleted.</summary>
    public bool IsBuiltIn { get; private set; }

    /// <summary>How often what it allows was told anew.</summary>
    public int Changes { get; private set; }

    public IReadOnlyList<string> Permissions => [.. _permissions.Select(one => one.Permission)];

    public static Role Create(RoleName name, RoleReach reach, IReadOnlyCollection<string> permissions)
    {
        var role = new Role { Name = name, Reach = reach };
        role.Take(permissions);
        return role;
    }

    /// <summary>Allows this in the place of all before. The role that may do everything stays so: nobody can be locked out of it.</summary>
    /// <param name="permissions">One or more.</param>
    public Result<Done> Allow(IReadOnlyCollection<string> permissions)
    {
        if (Name == RoleName.SuperAdmin)
        {
            return RoleErrors.Protected();
        }

        Take(permissions);
        return Done.Value;
    }

    private void Take(IReadOnlyCollection<string> permissions)
    {
        _permissions.RemoveAll(held => !permissions.Contains(held.Permission));
        _permissions.AddRange(permissions.Distinct(StringComparer.Ordinal).Except(Permissions).Select(permission => new RolePermission(permission)));
        Changes++;
    }
}

/// <summary>One permission of a role.</summary>
public sealed record RolePermission(string Permission);
