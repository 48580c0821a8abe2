using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;
using MyHibachi.Silo.Tests.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Waitlists;

[Collection(Clusters.MovingClock)]
public sealed class OfferTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    private static TimeSpan OfferFor => SchedulingPolicy.Default.WaitlistOfferFor;

    [Fact]
    public async Task A_place_that_comes_free_is_kept_for_the_first_who_is_told_once_on_both_channels()
    {
        var full = await Full();
        var (first, second) = (await Wait(full), await Wait(full));

        await _cluster.Cancel(full.Booking, Actors.Admin());
        await _cluster.Settled();

        var offered = await _cluster.Stored(first.Entry);
        Assert.Equal((WaitlistStatus.Offered, _cluster.Clock.GetUtcNow() + OfferFor), (offered.Status, offered.OfferEndsAt));
        Assert.Equal(WaitlistStatus.Waiting, await _cluster.StatusOf(second.Entry));
        Assert.Equal(["Email", "Sms"], await _cluster.Told(first.Entry));
        Assert.Empty(await _cluster.Told(second.Entry));
        Assert.Equal(0, await _cluster.PlacesLeft(full.Station.Day(5), 18));
    }

    [Fact]
    public async Task Nobody_else_can_buy_the_place_that_is_offered_also_after_a_restart()
    {
        var full = await Full();
        var first = await Wait(full);
        await _cluster.Cancel(full.Booking, Actors.Admin());
        await _cluster.Settled();
        await _cluster.Deactivate(_cluster.Grains.StationDay(full.Station.Day(5)));

        var buyer = await _cluster.Customer();
        var refused = await _cluster.Send(Walking.Create(buyer.Actor, full.Station.Venue(), full.Slot), buyer.Actor);
        Assert.Equal("SLOT_TAKEN", Assert.Single(refused.Errors).Code);

        var booking = (await _cluster.Accept(first.Entry, first.Customer.Actor)).Value;
        Assert.Equal([booking.Value], await _cluster.Tables.Column<Guid>("SELECT booking_id FROM slot_claims WHERE station_id = $1", full.Station.Id.Value));
        Assert.Equal((await _cluster.Stored(booking)).ClaimId, ClaimIds.For(booking, full.Station.Day(5), full.Slot.Time));
    }

    [Fact]
    public async Task An_offer_that_nobody_answers_goes_to_the_next_and_then_to_everybody()
    {
        var full = await Full();
        var (first, second) = (await Wait(full), await Wait(full));
        await _cluster.Cancel(full.Booking, Actors.Admin());
        await _cluster.Settled();

        _cluster.Clock.Advance(OfferFor);
        await Becomes(second.Entry, WaitlistStatus.Offered);
        Assert.Equal(WaitlistStatus.Lapsed, await _cluster.StatusOf(first.Entry));
        Assert.Equal("NO_WAITLIST_OFFER", (await _cluster.Accept(first.Entry, first.Customer.Actor)).Errors[0].Code);

        _cluster.Clock.Advance(OfferFor);
        await Becomes(second.Entry, WaitlistStatus.Lapsed);
        await _cluster.Grains.StationDay(full.Station.Day(5)).ServeWaiting();
        Assert.Equal(1, await _cluster.PlacesLeft(full.Station.Day(5), 18));
        Assert.Equal(0, await Reminders(full));
    }

    [Fact]
    public async Task A_deposit_that_is_missed_serves_who_waits()
    {
        var full = await Full();
        var first = await Wait(full);

        _cluster.Clock.Advance(TimelinePolicy.Default.CancelAfter);

        await Becomes(first.Entry, WaitlistStatus.Offered);
    }

    [Fact]
    public async Task A_hold_that_runs_out_without_a_word_serves_who_waits()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await _cluster.Send(new HoldPlace(station.Day(5), new(Guid.CreateVersion7()), new(18, 0), 10, station.Site.Location), Actors.Admin());
        var customer = await _cluster.Customer();
        var entry = await _cluster.Waits(customer, station, station.Slot(5, 18));

        _cluster.Clock.Advance(SchedulingPolicy.Default.HoldFor);

        await Becomes(entry, WaitlistStatus.Offered);
    }

    [Fact]
    public async Task A_slot_that_begins_ends_the_wait()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await _cluster.Confirm(await _cluster.Book(station, await _cluster.Customer(), station.Slot(1, 18)));
        var entry = await _cluster.Waits(await _cluster.Customer(), station, station.Slot(1, 18));

        _cluster.Clock.Advance((await _cluster.Stored(entry)).StartsAt - _cluster.Clock.GetUtcNow());

        await Becomes(entry, WaitlistStatus.Passed);
        Assert.Empty(await _cluster.Told(entry));
    }

    [Fact]
    public async Task A_new_chef_is_noticed_by_itself()
    {
        var full = await Full();
        var first = await Wait(full);
        var details = new ChefDetailsForm { Name = "Nobu New", Home = full.Station.Venue(), MinGuests = 1, MaxGuests = 100 };
        _ = (await _cluster.Send(new CreateChef(new(Guid.CreateVersion7()), full.Station.Id, details, Walking.NewKey()), Actors.Admin())).Value;

        await Eventually.True(
            async () =>
            {
                _cluster.Clock.Advance(TimeSpan.FromMinutes(1));
                return await _cluster.StatusOf(first.Entry) is WaitlistStatus.Offered;
            },
            "the new chef's place is offered");
    }

    private async Task<(TestStation Station, SlotForm Slot, BookingId Booking)> Full()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        return (station, station.Slot(5, 18), await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18)));
    }

    private async Task<(TestCustomer Customer, WaitlistEntryId Entry)> Wait((TestStation Station, SlotForm Slot, BookingId Booking) full)
    {
        var customer = await _cluster.Customer();
        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        return (customer, await _cluster.Waits(customer, full.Station, full.Slot));
    }

    private Task Becomes(WaitlistEntryId entry, WaitlistStatus status) =>
        _cluster.AsTimeGoesOn(async () => await _cluster.StatusOf(entry) == status, $"the entry is {status}");

    private Task<long> Reminders((TestStation Station, SlotForm Slot, BookingId Booking) full) => _cluster.Tables.Value<long>(
        "SELECT count(*) FROM orleans.reminders WHERE reminder_name = 'waitlist' AND grain_id LIKE '%' || $1 || '%'", full.Station.Id.Value.ToString("N"));
}
