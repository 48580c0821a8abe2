using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Merges;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Application.Trails;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Waitlists;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Waitlists;

[Collection(OneCluster.Name)]
public sealed class AnswerOfferTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_is_accepted_is_booked_in_the_place_that_was_kept_and_a_repeat_answers_the_same()
    {
        var (full, customer, entry) = await Offered();
        var kept = (await _cluster.Stored(entry)).ClaimId!.Value;
        var key = Walking.NewKey();

        var booking = (await _cluster.Accept(entry, customer.Actor, key)).Value;
        Assert.Equal(booking, (await _cluster.Accept(entry, customer.Actor, key)).Value);

        var (sold, stored) = (await _cluster.Stored(booking), await _cluster.Stored(entry));
        Assert.Equal((kept, customer.Id, stored.Venue, stored.Party.Guests), (sold.ClaimId, sold.CustomerId, sold.Venue, sold.Party.Guests));
        Assert.Equal((WaitlistStatus.Booked, booking, null), (stored.Status, stored.BookingId, stored.ClaimId));
        Assert.Equal([booking.Value], await _cluster.Tables.Column<Guid>("SELECT booking_id FROM slot_claims WHERE station_id = $1", full.Station.Id.Value));
        await _cluster.Refuses(new AcceptWaitlistOffer(entry, Walking.NewKey()), customer.Actor, "NO_WAITLIST_OFFER", "entryId");
        await _cluster.Refuses(new LeaveWaitlist(entry), customer.Actor, "WAITLIST_ENTRY_OVER", "entryId");
    }

    [Fact]
    public async Task Of_two_who_accept_one_offer_at_once_both_hear_of_one_booking_or_one_is_late()
    {
        var (full, customer, entry) = await Offered();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _cluster.Accept(entry, customer.Actor))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal("NO_WAITLIST_OFFER", answer.Errors[0].Code));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM bookings WHERE station_id = $1 AND status <> 'Cancelled'", full.Station.Id.Value));
    }

    [Fact]
    public async Task What_was_never_offered_cannot_be_answered()
    {
        var full = await _cluster.Sold();
        var customer = await _cluster.Customer();
        var entry = await _cluster.Waits(customer, full.Station, full.Slot());

        await _cluster.Refuses(new AcceptWaitlistOffer(entry, Walking.NewKey()), customer.Actor, "NO_WAITLIST_OFFER", "entryId");
        await _cluster.Refuses(new DeclineWaitlistOffer(entry), customer.Actor, "NO_WAITLIST_OFFER", "entryId");
    }

    [Fact]
    public async Task What_is_declined_or_left_goes_to_the_next_and_then_is_free()
    {
        var (full, first, entry) = await Offered();
        var second = await _cluster.Customer();
        var next = await _cluster.Waits(second, full.Station, full.Slot());

        Assert.Empty((await _cluster.Decline(entry, first.Actor)).Errors);
        await _cluster.Settled();
        Assert.Equal((WaitlistStatus.Declined, WaitlistStatus.Offered), (await _cluster.StatusOf(entry), await _cluster.StatusOf(next)));

        Assert.Empty((await _cluster.Leave(next, second.Actor)).Errors);
        await _cluster.Settled();
        Assert.Equal(1, await _cluster.PlacesLeft(full.Station.Day(5), 18));
    }

    [Fact]
    public async Task The_first_whom_the_place_fits_is_offered_it()
    {
        var station = await _cluster.OpenStation([new(MaxGuests: 20)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        var large = await _cluster.Waits(await _cluster.Customer(), station, station.Slot(5, 18), adults: 21);
        var small = await _cluster.Waits(await _cluster.Customer(), station, station.Slot(5, 18), adults: 20);

        await _cluster.Cancel(booking, Actors.Admin());
        await _cluster.Settled();

        Assert.Equal((WaitlistStatus.Waiting, WaitlistStatus.Offered), (await _cluster.StatusOf(large), await _cluster.StatusOf(small)));
    }

    [Fact]
    public async Task A_party_that_moves_away_or_is_deleted_serves_who_waits()
    {
        var (moved, deleted) = (await _cluster.Sold(), await _cluster.Sold());
        var afterMove = await _cluster.Waits(await _cluster.Customer(), moved.Station, moved.Slot());
        var afterDeletion = await _cluster.Waits(await _cluster.Customer(), deleted.Station, deleted.Slot());

        Assert.Empty((await _cluster.Send(new RescheduleBooking(moved.Booking, (await _cluster.Stored(moved.Booking)).Version, moved.Station.Slot(7, 12)), moved.Customer.Actor)).Errors);
        Assert.Empty((await _cluster.Send(new DeleteBooking(deleted.Booking, "Made by mistake."), Actors.Admin())).Errors);
        await _cluster.Settled();

        Assert.Equal((WaitlistStatus.Offered, WaitlistStatus.Offered), (await _cluster.StatusOf(afterMove), await _cluster.StatusOf(afterDeletion)));
    }

    [Fact]
    public async Task A_hold_that_is_given_back_serves_who_waits()
    {
        var (station, customer) = await _cluster.Ready();
        var hold = new HoldPlace(station.Day(5), new(Guid.CreateVersion7()), new(18, 0), 10, station.Site.Location);
        _ = (await _cluster.Send(hold, Actors.Admin())).Value;
        var entry = await _cluster.Waits(customer, station, station.Slot(5, 18));

        Assert.Empty((await _cluster.Send(new ReleasePlace(station.Day(5), hold.Claim), Actors.Admin())).Errors);
        await _cluster.Settled();

        Assert.Equal(WaitlistStatus.Offered, await _cluster.StatusOf(entry));
    }

    [Fact]
    public async Task Who_gets_a_party_in_the_slot_by_another_way_waits_no_longer()
    {
        var full = await _cluster.Sold(chefs: 1);
        var customer = await _cluster.Customer();
        var entry = await _cluster.Waits(customer, full.Station, full.Slot(), adults: 12);
        var other = await _cluster.OpenStation(chefs: 1);

        var booking = await _cluster.Book(other, customer, full.Slot());
        await _cluster.Settled();

        var stored = await _cluster.Stored(entry);
        Assert.Equal((WaitlistStatus.Booked, booking), (stored.Status, stored.BookingId));
    }

    [Fact]
    public async Task An_accepted_offer_that_is_refused_leaves_the_place_kept()
    {
        var (full, customer, entry) = await Offered();
        var street = (await _cluster.Stored(entry)).Venue.Street;
        var neighbor = await _cluster.OpenStation(chefs: 1);
        await _cluster.Tables.Execute("UPDATE bookings SET venue_street = $1, venue_postal_code = $2 WHERE id = $3", street!, full.Station.Site.PostalCode,
            (await _cluster.Book(neighbor, await _cluster.Customer(), full.Slot())).Value);

        Assert.Equal([("DUPLICATE_BOOKING", "entryId")], (await _cluster.Accept(entry, customer.Actor)).Errors.Select(error => (error.Code, error.Field)));

        Assert.Equal(WaitlistStatus.Offered, await _cluster.StatusOf(entry));
        Assert.Equal(0, await _cluster.PlacesLeft(full.Station.Day(5), 18));
        Assert.Equal((await _cluster.Stored(entry)).ClaimId!.Value.Value, await _cluster.Tables.Value<Guid>("SELECT id FROM slot_claims WHERE station_id = $1", full.Station.Id.Value));
    }

    [Fact]
    public async Task To_strangers_an_entry_does_not_exist_and_to_support_it_is_to_be_read()
    {
        var (full, _, entry) = await Offered();
        var (stranger, elsewhere) = (await _cluster.Customer(), await _cluster.OpenStation(chefs: 1));

        foreach (var actor in (Actor[])[stranger.Actor, Actors.Manager(elsewhere.Id)])
        {
            await _cluster.Refuses(new AcceptWaitlistOffer(entry, Walking.NewKey()), actor, "WAITLIST_ENTRY_NOT_FOUND", "entryId");
            await _cluster.Refuses(new DeclineWaitlistOffer(entry), actor, "WAITLIST_ENTRY_NOT_FOUND", "entryId");
            await _cluster.Refuses(new LeaveWaitlist(entry), actor, "WAITLIST_ENTRY_NOT_FOUND", "entryId");
        }

        await _cluster.Refuses(new LeaveWaitlist(entry), Actors.Support(), "FORBIDDEN");
        Assert.True((await _cluster.Accept(entry, Actors.Manager(full.Station.Id))).IsSuccess);
    }

    [Fact]
    public async Task Who_is_forgotten_waits_no_longer_and_leaves_no_street_and_no_message()
    {
        var (full, customer, entry) = await Offered();
        var next = await _cluster.Waits(await _cluster.Customer(), full.Station, full.Slot());

        Assert.Empty((await _cluster.Send(new ForgetCustomer(customer.Id, "Asked by letter of 3 May."), Actors.Admin())).Errors);
        await _cluster.Settled();

        var stored = await _cluster.Stored(entry);
        Assert.Equal((WaitlistStatus.Left, null), (stored.Status, stored.Venue.Street));
        Assert.Equal(["forgotten", "forgotten"], await _cluster.Tables.Column<string>("SELECT recipient || body FROM messages WHERE key LIKE 'waitlist/' || $1 || '/%'", entry.Value.ToString()));
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM audit_log WHERE subject_id = $1 AND personal IS NOT NULL", customer.Id.Value));
        Assert.Equal(WaitlistStatus.Offered, await _cluster.StatusOf(next));
    }

    [Fact]
    public async Task Entries_go_over_with_a_merge_and_back_and_one_person_waits_once()
    {
        var (one, other) = (await _cluster.Sold(), await _cluster.Sold(hour: 12));
        var (kept, duplicate) = (await _cluster.Customer(), await _cluster.Customer());
        var own = await _cluster.Waits(kept, one.Station, one.Slot());
        var twice = await _cluster.Waits(duplicate, one.Station, one.Slot());
        var moving = await _cluster.Waits(duplicate, other.Station, other.Station.Slot(5, 12));

        var merge = (await _cluster.Send(new MergeCustomers(kept.Id, 0, duplicate.Id, 0, "The same person twice.", Walking.NewKey()), Actors.Admin())).Value;
        Assert.Equal((WaitlistStatus.Waiting, WaitlistStatus.Left), (await _cluster.StatusOf(own), await _cluster.StatusOf(twice)));
        Assert.Equal((kept.Id, WaitlistStatus.Waiting), ((await _cluster.Stored(moving)).CustomerId, await _cluster.StatusOf(moving)));

        Assert.Empty((await _cluster.Send(new UndoCustomerMerge(merge, "They were two after all."), Actors.Admin())).Errors);
        Assert.Equal((kept.Id, duplicate.Id), ((await _cluster.Stored(own)).CustomerId, (await _cluster.Stored(moving)).CustomerId));
    }

    private async Task<(Sold Full, TestCustomer Customer, WaitlistEntryId Entry)> Offered()
    {
        var (full, customer) = (await _cluster.Sold(), await _cluster.Customer());
        var entry = await _cluster.Waits(customer, full.Station, full.Slot());
        await _cluster.Cancel(full.Booking, Actors.Admin());
        await _cluster.Settled();
        Assert.Equal(WaitlistStatus.Offered, await _cluster.StatusOf(entry));
        return (full, customer, entry);
    }
}
