using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    /// <summary>What a person searches by, in one column with a trigram index: name and email address, in lower case.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.HasIndex(user => user.Email).IsUnique().HasDatabaseName(ConstraintErrors.UsersEmail);
        builder.Property(user => user.Name).HasConversion<DisplayNameConverter>();
        builder.Property<string>(SearchText).HasColumnName("search_text").HasComputedColumnSql("lower(name || ' ' || email)", stored: true).NotAudited();
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(user => new { user.CreatedAt, user.Id });
        builder.HasIndex(user => new { user.Name, user.Id });
        builder.Ignore(user => user.Roles).Ignore(user => user.Stations);
        builder.OwnsMany<UserRole>("_roles", Role);
        builder.OwnsMany<UserStation>("_stations", Station);
        builder.HasOne<Chef>().WithOne().HasForeignKey<User>(user => user.ChefId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithOne().HasForeignKey<Customer>(customer => customer.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Role(OwnedNavigationBuilder<User, UserRole> held)
    {
        held.ToTable("user_roles").WithOwner().HasForeignKey("UserId");
        held.HasKey("UserId", nameof(UserRole.Role));
        held.Property(one => one.Role).HasConversion<RoleNameConverter>().ValueGeneratedNever();
        held.HasOne<Role>().WithMany().HasForeignKey(one => one.Role).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Station(OwnedNavigationBuilder<User, UserStation> held)
    {
        held.ToTable("user_stations").WithOwner().HasForeignKey("UserId");
        held.HasKey("UserId", nameof(UserStation.Station));
        held.Property(one => one.Station).HasColumnName("station_id").ValueGeneratedNever();
        held.HasOne<Station>().WithMany().HasForeignKey(one => one.Station).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CredentialConfiguration : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("credentials").HasKey(credential => credential.UserId);
        builder.Property(credential => credential.UserId).ValueGeneratedNever();
        builder.Property(credential => credential.PasswordHash).NotAudited();
        builder.HasOne<User>().WithOne().HasForeignKey<Credential>(credential => credential.UserId);
    }
}
