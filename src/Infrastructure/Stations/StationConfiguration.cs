using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Stations;

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public const string Table = "stations";

    /// <summary>One code is one station.</summary>
    public const string UniqueCode = "ix_stations_code";

    /// <summary>What a person searches by, in one column with a trigram index: code, name and address, in lower case.</summary>
    public const string SearchText = "SearchText";

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
        builder.Ignore(station => station.Profile).Ignore(station => station.Location).Ignore(station => station.Opening).Ignore(station => station.TakesBookings);
        builder.HasIndex(station => station.Code).IsUnique().HasDatabaseName(UniqueCode).HasFilter("deleted_at IS NULL");
        builder.Property(station => station.TaxRate).HasPrecision(6, 5);
        builder.Property(station => station.WorkingHours).AsJson().HasDefaultValueSql(JsonDefaults.EveryHour);
        builder.Property(station => station.Holidays).AsJson().HasDefaultValueSql("'[]'");
        builder.ComplexProperty(station => station.Address, address => address.Columns(""));
        builder.Property<string>(SearchText).HasColumnName("search_text")
            .HasComputedColumnSql("lower(code || ' ' || name || ' ' || COALESCE(street, '') || ' ' || city || ' ' || postal_code)", stored: true).NotAudited();
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
