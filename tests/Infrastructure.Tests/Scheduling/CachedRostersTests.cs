using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Tests.Common.ReferenceData;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Scheduling;

public sealed class CachedRostersTests(PostgresServer server)
{
    private static readonly Station Austin = ReferenceDatabase.Station(1, "AUS");

    private static readonly Station Sacramento = ReferenceDatabase.Station(2, "SMF", "America/Los_Angeles");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_roster_holds_its_own_stations_chefs_by_name_and_those_out_of_service_too()
    {
        await using var database = await ReferenceDatabase.Create(server);
        var (luis, hana, kenji) = (ReferenceDatabase.Chef(1, Austin, "Luis"), ReferenceDatabase.Chef(2, Austin, "Hana"), ReferenceDatabase.Chef(3, Sacramento, "Kenji"));
        hana.SetActive(false);
        await database.Store(Austin, Sacramento, luis, hana, kenji);
        await using var process = await RunningProcess.Start(database.ConnectionString);

        var roster = await process.Roster(Austin.Id);

        Assert.Equal(Austin.Id, roster.Station.Id);
        Assert.Equal(
            [("Hana", hana.Id, hana.Home, 5, 30, 4.25m, false), ("Luis", luis.Id, luis.Home, 5, 30, 4.25m, true)],
            roster.Chefs.Select(chef => (chef.Name, chef.Id, chef.Home, chef.MinGuests, chef.MaxGuests, chef.Rating, chef.IsActive)));
    }

    [Fact]
    public async Task Each_rosters_clock_shows_its_stations_time()
    {
        await using var database = await ReferenceDatabase.Create(server);
        await database.Store(Austin, Sacramento);
        await using var process = await RunningProcess.Start(database.ConnectionString);
        var instant = new DateTimeOffset(2026, 7, 4, 18, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateTime(2026, 7, 4, 13, 0, 0), (await process.Roster(Austin.Id)).Clock.LocalTimeOf(instant));
        Assert.Equal(new DateTime(2026, 7, 4, 11, 0, 0), (await process.Roster(Sacramento.Id)).Clock.LocalTimeOf(instant));
    }

    [Fact]
    public async Task A_station_that_does_not_exist_has_no_roster()
    {
        await using var database = await ReferenceDatabase.Create(server);
        await database.Store(Austin);
        await using var process = await RunningProcess.Start(database.ConnectionString);

        Assert.Null(await process.Rosters.Find(Sacramento.Id, Ct));
    }
}
