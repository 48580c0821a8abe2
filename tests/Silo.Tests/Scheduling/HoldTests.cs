using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Scheduling;

[Collection(Clusters.MovingClock)]
public sealed class HoldTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_hold_that_runs_out_gives_its_place_back()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await Hold(station, Claim());
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));

        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));

        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.Equal(0, await Rows(station));
    }

    [Fact]
    public async Task A_place_that_was_sold_is_kept_when_its_hold_would_have_run_out()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        await _cluster.Confirm(booking);

        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor * 2);

        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.Equal(1, await Rows(station));
    }

    [Fact]
    public async Task Holding_twice_under_one_id_holds_once()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var claim = Claim();

        Assert.Equivalent((await Hold(station, claim)).Value, (await Hold(station, claim)).Value);
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.Equal(1, await Rows(station));
    }

    [Fact]
    public async Task Holding_again_holds_on_for_as_long_as_the_first_time()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var claim = Claim();
        await Hold(station, claim);
        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor - TimeSpan.FromSeconds(1));

        Assert.True((await Hold(station, claim)).IsSuccess);

        await AfterARestart(station, SchedulingPolicy.Default.HoldFor - TimeSpan.FromSeconds(1), expected: 0);
        await AfterARestart(station, TimeSpan.FromSeconds(1), expected: 1);
    }

    [Fact]
    public async Task A_place_that_somebody_else_wrote_into_the_database_is_not_sold_again()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        await WriteBehindTheBackOfMemory(station);

        var held = await Hold(station, Claim());

        Assert.Equal("SLOT_TAKEN", Assert.Single(held.Errors).Code);
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    private static ClaimId Claim() => new(Guid.CreateVersion7());

    private Task<Result<Claim>> Hold(TestStation station, ClaimId claim) =>
        _cluster.Send(new HoldPlace(station.Day(5), claim, new(18, 0), 10, station.Site.Location), Actors.Admin());

    /// <summary>Moves the clock, and lets memory forget what the database does not say.</summary>
    private async Task AfterARestart(TestStation station, TimeSpan later, int expected)
    {
        _cluster.Clock.Advance(later);
        await _cluster.Deactivate(_cluster.Grains.StationDay(station.Day(5)));
        Assert.Equal(expected, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    private Task<long> Rows(TestStation station) =>
        _cluster.Tables.Value<long>("SELECT count(*) FROM slot_claims WHERE station_id = $1", station.Id.Value);

    private Task WriteBehindTheBackOfMemory(TestStation station)
    {
        var startsAt = station.Clock.InstantOf(station.Day(5).Date, new(18, 0));
        return _cluster.Tables.Execute(
            """
            INSERT INTO slot_claims (id, station_id, local_date, slot_time, place, capacity, guests, starts_at, ends_at, held_until)
            VALUES ($1, $2, $3, '18:00', 1, 1, 10, $4, $5, $6)
            """,
            Guid.CreateVersion7(),
            station.Id.Value,
            station.Day(5).Date,
            startsAt.ToUniversalTime(),
            startsAt.AddMinutes(90).ToUniversalTime(),
            (_cluster.Clock.GetUtcNow() + SchedulingPolicy.Default.HoldFor).ToUniversalTime());
    }
}
