using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>How far a role's permissions reach.</summary>
internal enum RoleReach
{
    /// <summary>What belongs to the person: a chef's schedule, a customer's bookings.</summary>
    Own,

    /// <summary>The stations the person works for.</summary>
    OwnStations,

    Everything,
}

/// <summary>A set of permissions, and how far they reach.</summary>
internal sealed class RoleRow
{
    public required RoleName Name { get; init; }

    public required RoleReach Reach { get; init; }

    public List<RolePermissionRow> Permissions { get; } = [];
}

/// <summary>Something that can be allowed, as <c>resource:action</c>.</summary>
internal sealed class PermissionRow
{
    public required string Name { get; init; }
}

/// <summary>One permission of one role.</summary>
internal sealed class RolePermissionRow
{
    public required RoleName Role { get; init; }

    public required string Permission { get; init; }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<RoleRow>
{
    public void Configure(EntityTypeBuilder<RoleRow> builder)
    {
        builder.ToTable("roles").HasKey(role => role.Name);
        builder.Property(role => role.Name).HasConversion<RoleNameConverter>();
        builder.HasMany(role => role.Permissions).WithOne().HasForeignKey(granted => granted.Role);
        builder.HasData(RoleSeed.Roles);
    }
}

internal sealed class PermissionConfiguration : IEntityTypeConfiguration<PermissionRow>
{
    public void Configure(EntityTypeBuilder<PermissionRow> builder)
    {
        builder.ToTable("permissions").HasKey(permission => permission.Name);
        builder.HasData(RoleSeed.Permissions);
    }
}

internal sealed class RolePermissionConfiguration : IEntityTypeConfiguration<RolePermissionRow>
{
    public void Configure(EntityTypeBuilder<RolePermissionRow> builder)
    {
        builder.ToTable("role_permissions").HasKey(granted => new { granted.Role, granted.Permission });
        builder.Property(granted => granted.Role).HasConversion<RoleNameConverter>();
        builder.HasOne<PermissionRow>().WithMany().HasForeignKey(granted => granted.Permission);
        builder.HasData(RoleSeed.Grants);
    }
}
