using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Name).HasConversion<DisplayNameConverter>();
        builder.Property(key => key.Hash).HasConversion<TokenHashConverter>().NotAudited();
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.Ignore(key => key.Permissions).Ignore(key => key.Stations);
        builder.OwnsMany<ApiKeyPermission>("_permissions", Permission);
        builder.OwnsMany<ApiKeyStation>("_stations", Station);
        builder.HasOne<User>().WithMany().HasForeignKey(key => key.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Permission(OwnedNavigationBuilder<ApiKey, ApiKeyPermission> held)
    {
        held.ToTable("api_key_permissions").WithOwner().HasForeignKey("ApiKeyId");
        held.HasKey("ApiKeyId", nameof(ApiKeyPermission.Permission));
        held.Property(one => one.Permission).ValueGeneratedNever();
        held.HasOne<PermissionRow>().WithMany().HasForeignKey(one => one.Permission).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Station(OwnedNavigationBuilder<ApiKey, ApiKeyStation> held)
    {
        held.ToTable("api_key_stations").WithOwner().HasForeignKey("ApiKeyId");
        held.HasKey("ApiKeyId", nameof(ApiKeyStation.Station));
        held.Property(one => one.Station).HasColumnName("station_id").ValueGeneratedNever();
        held.HasOne<Station>().WithMany().HasForeignKey(one => one.Station).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName(ConstraintErrors.ApiKeyStationsStation);
    }
}

/// <summary>When a key was used last: apart from the key, which is in memory everywhere and told of each time it changes.</summary>
internal sealed class ApiKeyUseRow
{
    public required ApiKeyId ApiKeyId { get; init; }

    public required DateTimeOffset LastUsedAt { get; init; }
}

internal sealed class ApiKeyUseConfiguration : IEntityTypeConfiguration<ApiKeyUseRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyUseRow> builder)
    {
        builder.ToTable("api_key_uses").HasKey(use => use.ApiKeyId);
        builder.Property(use => use.ApiKeyId).ValueGeneratedNever();
        builder.HasOne<ApiKey>().WithOne().HasForeignKey<ApiKeyUseRow>(use => use.ApiKeyId);
    }
}
