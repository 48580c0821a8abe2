using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Tests.Common.ReferenceData;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Stations;

public sealed class StationTableTests(PostgresServer server)
{
    private static readonly Station Austin = ReferenceDatabase.Station(1, "AUS");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_directory_answers_every_station_as_it_was_stored_by_code()
    {
        await using var database = await ReferenceDatabase.Create(server);
        var closed = ReferenceDatabase.Station(2, "ABC", isActive: false);
        await database.Store(Austin, closed);
        await using var process = await RunningProcess.Start(database.ConnectionString);

        Assert.Equivalent(new[] { closed, Austin }, await process.Stations.All(Ct), strict: true);
    }

    [Theory]
    [InlineData("UPDATE stations SET latitude = 90.1", "ck_stations_location")]
    [InlineData("UPDATE stations SET longitude = -181", "ck_stations_location")]
    [InlineData("UPDATE stations SET service_area_miles = -1", "ck_stations_radii")]
    [InlineData("UPDATE stations SET escalation_miles = -1", "ck_stations_radii")]
    [InlineData("UPDATE stations SET tax_rate = 1.01", "ck_stations_tax_rate")]
    [InlineData("UPDATE chefs SET home_latitude = -91", "ck_chefs_home")]
    [InlineData("UPDATE chefs SET min_guests = 0", "ck_chefs_guests")]
    [InlineData("UPDATE chefs SET max_guests = min_guests - 1", "ck_chefs_guests")]
    [InlineData("UPDATE chefs SET rating = 5.01", "ck_chefs_rating")]
    [InlineData("DELETE FROM stations", "fk_chefs_station_station_id")]
    [InlineData("INSERT INTO stations (id, code, name, time_zone, service_area_miles, escalation_miles, tax_rate, contact_email, contact_phone, is_active, city, state, postal_code, geocode_status, latitude, longitude, version) SELECT gen_random_uuid(), code, name, time_zone, service_area_miles, escalation_miles, tax_rate, contact_email, contact_phone, is_active, city, state, postal_code, geocode_status, latitude, longitude, 0 FROM stations", "ix_stations_code")]
    public async Task The_database_refuses_a_station_or_chef_that_cannot_be(string sql, string constraint)
    {
        await using var database = await ReferenceDatabase.Create(server);
        await database.Store(Austin, ReferenceDatabase.Chef(1, Austin, "Hana"));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.Run(sql));

        Assert.Equal(constraint, refused.ConstraintName);
    }

    [Fact]
    public async Task The_database_refuses_a_time_zone_that_nobody_knows()
    {
        await using var database = await ReferenceDatabase.Create(server);
        await database.Store(Austin);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.Run("UPDATE stations SET time_zone = 'America/Atlantis'"));

        Assert.Equal(PostgresErrorCodes.InvalidParameterValue, refused.SqlState);
    }
}
