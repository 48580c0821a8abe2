using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Something that can be allowed, as <c>resource:action</c>.</summary>
internal sealed class PermissionRow
{
    public required string Name { get; init; }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("roles").HasKey(role => role.Name).HasName(ConstraintErrors.Roles);
        builder.Property(role => role.Name).HasConversion<RoleNameConverter>();
        builder.Ignore(role => role.Permissions);
        builder.OwnsMany<RolePermission>("_permissions", Permission);
        builder.HasData(RoleSeed.Roles.Select(role => new { role.Name, role.Reach, IsBuiltIn = true, Changes = 0, Version = 0 }));
    }

    private static void Permission(OwnedNavigationBuilder<Role, RolePermission> granted)
    {
        granted.ToTable("role_permissions").WithOwner().HasForeignKey("Role");
        granted.Property<RoleName>("Role").HasConversion<RoleNameConverter>();
        granted.HasKey("Role", nameof(RolePermission.Permission));
        granted.Property(one => one.Permission).ValueGeneratedNever();
        granted.HasOne<PermissionRow>().WithMany().HasForeignKey(one => one.Permission);
        granted.HasData(RoleSeed.Grants.Select(grant => new { grant.Role, grant.Permission }));
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
