using MyHibachi.Application.Bookings;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class RescheduleBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_party_moves_to_another_day_at_its_price_and_its_old_place_is_free()
    {
        var sold = await _cluster.Sold();
        var before = await _cluster.Stored(sold.Booking);

        var changes = await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(6, 15)), sold.Customer.Actor);

        var after = await _cluster.Stored(sold.Booking);
        Assert.Equal(["date", "endsAt", "time"], changes.Keys.Order());
        Assert.Equal("18:00 > 15:00", changes["time"]);
        Assert.Equal((new Slot(sold.Station.Today.AddDays(6), new(15, 0)), before.Price), (after.Slot, after.Price));
        Assert.Equal(sold.Station.Clock.InstantOf(after.Slot.Date, after.Slot.Start), after.StartsAt);
        Assert.Equal(["07 15 10 -"], await _cluster.Places(sold.Station));
        Assert.Equal((1, 0), (await _cluster.PlacesLeft(sold.Station.Day(5), 18), await _cluster.PlacesLeft(sold.Station.Day(6), 15)));
    }

    [Fact]
    public async Task With_one_chef_a_party_moves_within_its_day_as_if_its_place_were_free()
    {
        var sold = await _cluster.Sold();
        var venue = (await _cluster.Stored(sold.Booking)).Venue;

        await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(5, 21)));

        Assert.Equal(["06 21 10 -"], await _cluster.Places(sold.Station));
        Assert.Equal(venue, (await _cluster.Stored(sold.Booking)).Venue);
    }

    [Fact]
    public async Task News_that_a_place_was_left_do_not_touch_the_one_that_was_taken_there_since()
    {
        var sold = await _cluster.Sold();
        var left = (await _cluster.Stored(sold.Booking)).ClaimId!.Value;
        await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(5, 15)));
        await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(5, 18)));

        await _cluster.Grains.StationDay(sold.Station.Day(5)).PlaceReleased(left);

        Assert.Equal(0, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
    }

    [Fact]
    public async Task A_chef_stays_where_he_can_and_is_named_where_he_cannot()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var chef = sold.Station.Chefs[0].Id;
        var other = await _cluster.Book(sold.Station, await _cluster.Customer(), sold.Station.Slot(6, 12));
        Assert.True((await _cluster.Assign(sold.Booking, chef)).IsSuccess);
        Assert.True((await _cluster.Assign(other, chef)).IsSuccess);

        Assert.DoesNotContain("chef", (await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(5, 12)))).Keys);
        Assert.Equal([$"06 12 10 {chef.Value}", $"07 12 10 {chef.Value}"], await _cluster.Places(sold.Station));

        Assert.Equal("assigned > to be assigned anew", (await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(6, 12))))["chef"]);
        Assert.Equal(["07 12 10 -", $"07 12 10 {chef.Value}"], await _cluster.Places(sold.Station));
    }

    [Fact]
    public async Task What_is_full_closed_or_not_sold_is_refused_and_the_old_place_stays()
    {
        var sold = await _cluster.Sold();
        await _cluster.Book(sold.Station, await _cluster.Customer(), sold.Station.Slot(6, 18));

        await _cluster.Refuses(await _cluster.Reschedule(sold, sold.Station.Slot(6, 18)), Actors.Admin(), "SLOT_TAKEN", "slot");
        await _cluster.Refuses(await _cluster.Reschedule(sold, sold.Station.Slot(6, 13)), Actors.Admin(), "NOT_A_SLOT", "slot.time");
        await _cluster.Refuses(await _cluster.Reschedule(sold, sold.Station.Slot(-1, 18)), Actors.Admin(), "SLOT_IN_THE_PAST", "slot");
        await _cluster.Refuses(await _cluster.Reschedule(sold, sold.Station.Slot(600, 18)), Actors.Admin(), "SLOT_TOO_FAR_AHEAD", "slot.date");

        Assert.Equal(0, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
    }

    [Fact]
    public async Task A_second_party_of_the_customer_in_the_slot_is_refused_and_named_and_leaves_no_hold()
    {
        var sold = await _cluster.Sold(chefs: 3);
        var other = await _cluster.Book(sold.Station, sold.Customer, sold.Station.Slot(6, 18));
        var request = await _cluster.Reschedule(sold, sold.Station.Slot(6, 18));

        await _cluster.Refuses(request, sold.Customer.Actor, "DUPLICATE_BOOKING", "slot");

        var refused = await _cluster.Send(request, sold.Customer.Actor);
        Assert.Contains((await _cluster.Stored(other)).Number, refused.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, await _cluster.PlacesLeft(sold.Station.Day(6), 18));
    }

    [Fact]
    public async Task A_strangers_party_at_the_venue_is_not_named_to_a_customer_and_is_to_staff()
    {
        var (station, one, two) = (await _cluster.OpenStation(chefs: 2), await _cluster.Customer(), await _cluster.Customer());
        var venue = station.Venue();
        var first = (await _cluster.Send(Walking.Create(one.Actor, venue, station.Slot(5, 18)), one.Actor)).Value;
        var number = (await _cluster.Stored(first)).Number;

        var toStranger = await _cluster.Send(Walking.Create(two.Actor, venue, station.Slot(5, 18)), two.Actor);
        var second = (await _cluster.Send(Walking.Create(two.Actor, venue, station.Slot(6, 18)), two.Actor)).Value;
        var toManager = await _cluster.Send(await _cluster.Reschedule(new(station, two, second), station.Slot(5, 18)), Actors.Manager(station.Id));

        Assert.Equal([BookingErrors.Duplicate()], toStranger.Errors);
        Assert.Equal([BookingErrors.Duplicate(number)], toManager.Errors);
    }

    [Fact]
    public async Task Of_two_who_move_it_the_later_hears_what_changed()
    {
        var sold = await _cluster.Sold();
        var late = await _cluster.Reschedule(sold, sold.Station.Slot(7, 18));
        await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(6, 18)));

        await _cluster.Refuses(late, Actors.Admin(), "STALE_RECORD", "version");
        Assert.Contains("localDate", (await _cluster.Send(late, Actors.Admin())).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_over_or_cancelled_or_somebody_elses_is_not_moved()
    {
        var sold = await _cluster.Sold();
        var request = await _cluster.Reschedule(sold, sold.Station.Slot(6, 18));

        await _cluster.Refuses(request, (await _cluster.Customer()).Actor, "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(request, Actors.Chef(sold.Station.Chefs[0].Id), "FORBIDDEN");
        await _cluster.Cancel(sold.Booking, Actors.Admin());
        await _cluster.Refuses(await _cluster.Reschedule(sold, sold.Station.Slot(6, 18)), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }
}
