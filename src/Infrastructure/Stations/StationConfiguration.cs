using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Stations;

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public const string Table = "stations";

    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.ToTable(Table, table =>
        {
            table.HasCheckConstraint("ck_stations_location", "latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180");
            table.HasCheckConstraint("ck_stations_radii", "service_area_miles >= 0 AND escalation_miles >= 0");

            // Raises an error of its own for a zone that is not in the time zone database.
            table.HasCheckConstraint("ck_stations_time_zone", "timestamptz '2000-01-01 00:00:00Z' AT TIME ZONE time_zone IS NOT NULL");
            table.HasCheckConstraint("ck_stations_tax_rate", "tax_rate BETWEEN 0 AND 1");
        });
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
