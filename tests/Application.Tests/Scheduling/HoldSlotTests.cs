using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class HoldSlotTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_place_is_kept_for_its_holder_whose_booking_then_stands_on_it()
    {
        var (station, customer) = await _cluster.Ready();
        var hold = await Held(station, customer.Actor);
        var other = await _cluster.Customer();
        await _cluster.Refuses(Walking.Create(other.Actor, station.Venue(), station.Slot(5, 18)), other.Actor, "SLOT_TAKEN", "slot");

        var booking = await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18), adults: 20) with { Hold = hold }, customer.Actor);

        Assert.Equal(hold, (await _cluster.Stored(booking.Value)).ClaimId);
        Assert.Equal([20], await _cluster.Tables.Column<int>("SELECT guests FROM slot_claims WHERE station_id = $1", station.Id.Value));
        await _cluster.Refuses(new GetHold(hold), customer.Actor, "HOLD_NOT_FOUND", "holdId");
        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)) with { Hold = hold }, customer.Actor, "HOLD_NOT_FOUND", "holdId");
    }

    [Fact]
    public async Task A_quote_becomes_a_booking_on_it_too()
    {
        var (station, customer) = await _cluster.Ready();
        var hold = await Held(station, customer.Actor);
        var quote = await _cluster.Quote(customer.Actor, station.Venue());

        var booking = await _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)) with { Hold = hold }, customer.Actor);

        Assert.Equal(hold, (await _cluster.Stored(booking.Value)).ClaimId);
    }

    [Fact]
    public async Task Who_keeps_a_place_in_the_slot_goes_on_with_it()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        var hold = await Held(station, customer.Actor);

        Assert.Equal(hold, await Held(station, customer.Actor, guests: 12));

        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.Equal([12], await _cluster.Tables.Column<int>("SELECT guests FROM slot_claims WHERE station_id = $1", station.Id.Value));
        var found = (await _cluster.Send(new GetHold(hold), customer.Actor)).Value;
        Assert.Equal((station.Id, new Slot(station.Day(5).Date, new(18, 0)), TimeSpan.FromMinutes(10)), (found.Station, found.Slot, found.Remaining(_cluster.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task What_is_kept_stays_kept_when_more_is_asked_for_than_there_is_room_for()
    {
        var station = await _cluster.OpenStation([new(MaxGuests: 15)]);
        var customer = await _cluster.Customer();
        var hold = await Held(station, customer.Actor);

        await _cluster.Refuses(Walking.Hold(customer.Actor, station.Venue(), station.Slot(5, 18), guests: 16), customer.Actor, "SLOT_TAKEN", "slot");

        Assert.True((await _cluster.Send(new GetHold(hold), customer.Actor)).IsSuccess);
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task A_repeat_holds_once()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        var request = Walking.Hold(customer.Actor, station.Venue(), station.Slot(5, 18));

        Assert.Equal((await _cluster.Send(request, customer.Actor)).Value, (await _cluster.Send(request, customer.Actor)).Value);
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task Somebody_elses_hold_does_not_exist()
    {
        var (station, customer) = await _cluster.Ready();
        var hold = await Held(station, customer.Actor);
        foreach (var other in new[] { (await _cluster.Customer()).Actor, Actors.Admin() })
        {
            await _cluster.Refuses(new GetHold(hold), other, "HOLD_NOT_FOUND", "holdId");
            await _cluster.Refuses(new ReleaseHold(hold), other, "HOLD_NOT_FOUND", "holdId");
        }

        var thief = (await _cluster.Customer()).Actor;
        await _cluster.Refuses(Walking.Create(thief, station.Venue(), station.Slot(5, 18)) with { Hold = hold }, thief, "HOLD_NOT_FOUND", "holdId");
    }

    [Fact]
    public async Task What_is_released_is_free_at_once()
    {
        var (station, customer) = await _cluster.Ready();
        var hold = await Held(station, customer.Actor);

        Assert.True((await _cluster.Send(new ReleaseHold(hold), customer.Actor)).IsSuccess);

        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        await _cluster.Refuses(new ReleaseHold(hold), customer.Actor, "HOLD_NOT_FOUND", "holdId");
    }

    [Fact]
    public async Task A_customer_keeps_few_places_at_a_time_however_they_are_asked_for()
    {
        var (station, customer) = await _cluster.Ready();
        var asked = Enumerable.Range(5, 8).Select(day => _cluster.Send(Walking.Hold(customer.Actor, station.Venue(), station.Slot(day, 18)), customer.Actor));

        var answers = await Task.WhenAll(asked);

        Assert.Equal(3, answers.Count(answer => answer.IsSuccess));
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal("TOO_MANY_HOLDS", Assert.Single(answer.Errors).Code));
        Assert.Equal(3, await _cluster.Tables.Value<long>("SELECT count(*) FROM slot_claims WHERE station_id = $1", station.Id.Value));
        await _cluster.Refuses(Walking.Hold(customer.Actor, station.Venue(), station.Slot(20, 18)), customer.Actor, "TOO_MANY_HOLDS", "slot");
        Assert.True((await _cluster.Send(new ReleaseHold(answers.First(answer => answer.IsSuccess).Value), customer.Actor)).IsSuccess);
        await Held(station, customer.Actor, daysAhead: 20);
    }

    [Fact]
    public async Task Staff_keep_as_many_as_callers_need_at_their_own_station()
    {
        var (station, other) = (await _cluster.OpenStation(chefs: 1), await _cluster.OpenStation(chefs: 1));
        var manager = Actors.Manager(station.Id);
        for (var day = 5; day < 9; day++)
        {
            await Held(station, manager, daysAhead: day);
        }

        await _cluster.Refuses(Walking.Hold(manager, other.Venue(), other.Slot(5, 18)), manager, "FORBIDDEN", "address");
    }

    [Fact]
    public async Task A_booking_elsewhere_or_at_another_time_does_not_stand_on_it()
    {
        var (station, customer) = await _cluster.Ready();
        var (other, hold) = (await _cluster.OpenStation(chefs: 1), await Held(station, customer.Actor));

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 15)) with { Hold = hold }, customer.Actor, "HOLD_FOR_ANOTHER_SLOT", "holdId");
        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(6, 18)) with { Hold = hold }, customer.Actor, "HOLD_FOR_ANOTHER_SLOT", "holdId");
        await _cluster.Refuses(Walking.Create(customer.Actor, other.Venue(), other.Slot(5, 18)) with { Hold = hold }, customer.Actor, "HOLD_FOR_ANOTHER_SLOT", "holdId");
    }

    [Fact]
    public async Task A_booking_that_is_refused_leaves_it_kept()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        var venue = station.Venue();
        var neighbor = await _cluster.Customer();
        Assert.True((await _cluster.Send(Walking.Create(neighbor.Actor, venue, station.Slot(5, 18)), neighbor.Actor)).IsSuccess);
        var hold = await Held(station, customer.Actor);

        var refused = await _cluster.Send(Walking.Create(customer.Actor, venue, station.Slot(5, 18)) with { Hold = hold }, customer.Actor);

        Assert.Equal("DUPLICATE_BOOKING", Assert.Single(refused.Errors).Code);
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.True((await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)) with { Hold = hold }, customer.Actor)).IsSuccess);
    }

    [Fact]
    public async Task What_cannot_be_booked_cannot_be_kept()
    {
        var (station, customer) = await _cluster.Ready();
        var good = Walking.Hold(customer.Actor, station.Venue(), station.Slot(5, 18));

        await Refuses(good with { Guests = 0 }, "INVALID_GUEST_COUNT", "guests");
        await Refuses(good with { Guests = 101 }, "INVALID_GUEST_COUNT", "guests");
        await Refuses(good with { Slot = new(station.Day(5).Date, new(16, 0)) }, "NOT_A_SLOT", "slot.time");
        await Refuses(good with { Slot = new(station.Day(-1).Date, new(18, 0)) }, "SLOT_IN_THE_PAST", "slot");
        await Refuses(good with { Slot = new(station.Day(600).Date, new(18, 0)) }, "SLOT_TOO_FAR_AHEAD", "slot.date");
        await Refuses(good with { Address = new AddressForm(null, null, null, "00000") }, "UNKNOWN_ADDRESS", "address.postalCode");
        await Refuses(good with { IdempotencyKey = "short" }, "INVALID_IDEMPOTENCY_KEY", "idempotencyKey");
        await _cluster.Refuses(good, Actor.Anonymous, "UNAUTHENTICATED");
        await _cluster.Refuses(good, Actors.Support(), "FORBIDDEN");
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));

        Task Refuses(HoldSlot request, string code, string field) => _cluster.Refuses(request, customer.Actor, code, field);
    }

    private async Task<ClaimId> Held(TestStation station, Actor actor, int guests = 10, int daysAhead = 5) =>
        (await _cluster.Send(Walking.Hold(actor, station.Venue(), station.Slot(daysAhead, 18), guests), actor)).Value;
}
