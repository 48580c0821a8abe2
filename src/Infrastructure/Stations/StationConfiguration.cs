using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Stations;

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.ToTable("stations");
        builder.HasKey(station => station.Id);
        builder.Property(station => station.Id).ValueGeneratedNever();
        builder.HasIndex(station => station.Code).IsUnique();
        builder.Property(station => station.TaxRate).HasPrecision(6, 5);
        builder.ComplexProperty(station => station.Location, point =>
        {
            point.Property(at => at.Latitude).HasColumnName("latitude");
            point.Property(at => at.Longitude).HasColumnName("longitude");
        });
    }
}
