using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class ChefConfiguration : IEntityTypeConfiguration<Chef>
{
    public void Configure(EntityTypeBuilder<Chef> builder)
    {
        builder.ToTable("chefs");
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
