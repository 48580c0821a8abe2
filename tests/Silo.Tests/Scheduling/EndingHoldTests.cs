using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Scheduling;

/// <summary>What becomes of a place that somebody keeps, as time goes by.</summary>
[Collection(Clusters.MovingClock)]
public sealed class EndingHoldTests(ClusterFixture fixture)
{
    private static readonly TimeSpan AlmostAll = SchedulingPolicy.Default.HoldFor - TimeSpan.FromSeconds(1);

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task It_ends_by_itself_and_holding_again_does_not_make_it_longer()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        var hold = await Held(station, customer.Actor);
        _cluster.Clock.Advance(AlmostAll);
        Assert.Equal(hold, await Held(station, customer.Actor));
        Assert.Equal(TimeSpan.FromSeconds(1), (await _cluster.Send(new GetHold(hold), customer.Actor)).Value.Remaining(_cluster.Clock.GetUtcNow()));
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));

        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.False((await _cluster.Send(new GetHold(hold), customer.Actor)).Value.IsLive(_cluster.Clock.GetUtcNow()));
        Assert.NotEqual(hold, await Held(station, customer.Actor));
    }

    [Fact]
    public async Task Who_books_in_the_last_second_has_the_place()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        var hold = await Held(station, customer.Actor);
        _cluster.Clock.Advance(AlmostAll);

        Assert.True((await Book(station, customer.Actor, hold)).IsSuccess);

        _cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task Who_books_too_late_has_the_place_if_nobody_took_it()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        var hold = await Held(station, customer.Actor);
        _cluster.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True((await Book(station, customer.Actor, hold)).IsSuccess);
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task Who_books_too_late_is_refused_if_somebody_took_the_place()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        var hold = await Held(station, customer.Actor);
        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor);
        Assert.True((await Book(station, (await _cluster.Customer()).Actor, hold: null)).IsSuccess);

        Assert.Null((await _cluster.Send(new GetHold(hold), customer.Actor)).Value.MissedAt);

        Assert.Equal("SLOT_TAKEN", Assert.Single((await Book(station, customer.Actor, hold)).Errors).Code);
    }

    [Fact]
    public async Task Who_paid_too_late_is_told_once()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        var hold = await Held(station, customer.Actor);
        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor);
        Assert.True((await Book(station, (await _cluster.Customer()).Actor, hold: null)).IsSuccess);
        var now = _cluster.Clock.GetUtcNow();

        await Task.WhenAll(Book(station, customer.Actor, hold), Book(station, customer.Actor, hold));
        await Book(station, customer.Actor, hold);

        Assert.Equal(now, (await _cluster.Send(new GetHold(hold), customer.Actor)).Value.MissedAt);
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM outbox_events WHERE type = 'HoldMissed' AND payload::text LIKE '%' || $1 || '%'", hold.Value.ToString()));
    }

    [Fact]
    public async Task Ended_holds_do_not_count()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        for (var day = 5; day < 8; day++)
        {
            await Held(station, customer.Actor, day);
        }

        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor);

        await Held(station, customer.Actor, 8);
    }

    private async Task<ClaimId> Held(TestStation station, Actor actor, int daysAhead = 5) =>
        (await _cluster.Send(Walking.Hold(actor, station.Venue(), station.Slot(daysAhead, 18)), actor)).Value;

    private Task<Result<BookingId>> Book(TestStation station, Actor actor, ClaimId? hold) =>
        _cluster.Send(Walking.Create(actor, station.Venue(), station.Slot(5, 18)) with { Hold = hold }, actor);
}
