using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.ReferenceData;

public sealed class ReferenceDataTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly Station Austin = ReferenceDatabase.Station(1, "AUS");

    private ReferenceDatabase _database = null!;

    private RunningProcess _process = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await ReferenceDatabase.Create(server);
        await _database.Store(Austin, ReferenceDatabase.Chef(1, Austin, "Hana"), ReferenceDatabase.Chef(2, Austin, "Luis"));
        _process = await RunningProcess.Start(_database.ConnectionString);
    }

    [Theory]
    [InlineData("UPDATE chefs SET is_active = false WHERE name = 'Luis'")]
    [InlineData("UPDATE stations SET tax_rate = 0.05")]
    [InlineData("DELETE FROM chefs WHERE name = 'Luis'")]
    [InlineData("INSERT INTO chefs (id, station_id, name, min_guests, max_guests, rating, is_active, version, home_city, home_state, home_postal_code, home_geocode_status, home_latitude, home_longitude) SELECT gen_random_uuid(), station_id, 'Grace', min_guests, max_guests, rating, is_active, version, home_city, home_state, home_postal_code, home_geocode_status, home_latitude, home_longitude FROM chefs LIMIT 1")]
    [InlineData("TRUNCATE chefs CASCADE")]
    public async Task A_change_at_the_database_gives_every_process_another_roster(string change)
    {
        await using var other = await RunningProcess.Start(_database.ConnectionString);
        var before = (Own: await _process.Roster(Austin.Id), Others: await other.Roster(Austin.Id));
        await _database.Run(change);

        await Eventually.True(async () => await _process.Roster(Austin.Id) != before.Own, "this process saw the change");
        await Eventually.True(async () => await other.Roster(Austin.Id) != before.Others, "the other process saw the change");
    }

    [Fact]
    public async Task A_chefs_new_facts_are_in_the_next_roster()
    {
        await _process.Roster(Austin.Id);
        await _database.Run("UPDATE chefs SET max_guests = 60, is_active = false WHERE name = 'Luis'");

        await Eventually.True(
            async () => (await _process.Roster(Austin.Id)).Chefs.Single(chef => chef.Name == "Luis") is { MaxGuests: 60, IsActive: false },
            "the roster held the chef's new facts");
    }

    [Fact]
    public async Task A_stations_new_facts_are_in_the_next_directory()
    {
        Assert.Equal(Austin.ServiceAreaMiles, (await _process.Stations.All(Ct)).Single().ServiceAreaMiles);
        await _database.Run("UPDATE stations SET service_area_miles = 75");

        await Eventually.True(
            async () => (await _process.Stations.All(Ct)).Single().ServiceAreaMiles is 75, "the directory held the new radius");
    }

    [Fact]
    public async Task A_new_price_is_in_the_next_price_list()
    {
        await _process.Prices.Current(Ct);
        await _database.Run("UPDATE prices SET cents = 6000 WHERE type = 'Adult'");

        await Eventually.True(
            async () => (await _process.Prices.Current(Ct))[PriceType.Adult] == Money.FromCents(60_00), "the price list held the new price");
    }

    [Fact]
    public async Task New_free_miles_are_in_the_next_price_list()
    {
        await _process.Prices.Current(Ct);
        await _database.Run("UPDATE pricing_settings SET free_miles = 15");

        await Eventually.True(async () => (await _process.Prices.Current(Ct)).FreeMiles == 15, "the price list held the new free miles");
    }

    [Fact]
    public async Task A_change_that_was_missed_while_the_connection_was_lost_is_seen_when_it_is_back()
    {
        await _process.Roster(Austin.Id);
        await _database.Run(
            """
            ALTER TABLE chefs DISABLE TRIGGER tell_changed;
            UPDATE chefs SET max_guests = 60;
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'MyHibachi notifications' AND datname = current_database()
            """);

        await Eventually.True(
            async () => (await _process.Roster(Austin.Id)).Chefs.All(chef => chef.MaxGuests == 60), "the roster held what was missed");
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _database.DisposeAsync();
    }
}
