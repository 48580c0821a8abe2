using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class ChefConfiguration : IEntityTypeConfiguration<Chef>
{
    public const string Table = "chefs";

    public void Configure(EntityTypeBuilder<Chef> builder)
    {
        builder.ToTable(Table, table =>
        {
            table.HasCheckConstraint("ck_chefs_home", "home_latitude BETWEEN -90 AND 90 AND home_longitude BETWEEN -180 AND 180");
            table.HasCheckConstraint("ck_chefs_guests", "min_guests >= 1 AND max_guests >= min_guests");
            table.HasCheckConstraint("ck_chefs_rating", "rating BETWEEN 0 AND 5");
        });
        builder.HasKey(chef => chef.Id);
        builder.Property(chef => chef.Id).ValueGeneratedNever();
        builder.Property(chef => chef.Rating).HasPrecision(3, 2);
        builder.ComplexProperty(chef => chef.Home, home =>
        {
            home.Property(point => point.Latitude).HasColumnName("home_latitude");
            home.Property(point => point.Longitude).HasColumnName("home_longitude");
        });
        builder.HasOne<Station>().WithMany().HasForeignKey(chef => chef.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
