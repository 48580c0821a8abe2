using MyHibachi.Application.Bookings;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class UpdateBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task More_guests_cost_what_they_would_have_cost_at_the_sale_and_take_longer()
    {
        var sold = await _cluster.Sold();
        await _cluster.Tables.Execute("UPDATE prices SET cents = 9900 WHERE type = 'Adult'");

        var changes = await _cluster.Change(await _cluster.Resize(sold, 14));

        await _cluster.Tables.Execute("UPDATE prices SET cents = 5500 WHERE type = 'Adult'");
        var after = await _cluster.Stored(sold.Booking);
        Assert.Equal(Money.FromDollars(770), after.Price.Total);
        Assert.Equal("$550.00 > $770.00", changes["price.total"]);
        Assert.Equal("10 adults, 0 children, 0 under 6 > 14 adults, 0 children, 0 under 6", changes["party"]);
        Assert.Equal(TimeSpan.FromMinutes(60 + (3 * 14)), after.EndsAt - after.StartsAt);
        Assert.Equal(["06 18 14 -"], await _cluster.Places(sold.Station));
    }

    [Fact]
    public async Task A_party_too_large_for_every_chef_stays_as_it_is()
    {
        var station = await _cluster.OpenStation([new(MaxGuests: 12)]);
        var customer = await _cluster.Customer();
        var sold = new Sold(station, customer, await _cluster.Book(station, customer, station.Slot(5, 18)));

        await _cluster.Refuses(await _cluster.Resize(sold, 13), Actors.Admin(), "SLOT_TAKEN", "party");
        await _cluster.Change(await _cluster.Resize(sold, 12));

        Assert.Equal(12, (await _cluster.Stored(sold.Booking)).Party.Guests);
    }

    [Fact]
    public async Task A_chef_for_whom_the_party_grew_too_large_gives_way_to_another()
    {
        var station = await _cluster.OpenStation([new(MaxGuests: 12), new(MaxGuests: 40)]);
        var customer = await _cluster.Customer();
        var sold = new Sold(station, customer, await _cluster.Book(station, customer, station.Slot(5, 18)));
        Assert.True((await _cluster.Assign(sold.Booking, station.Chefs[0].Id)).IsSuccess);

        Assert.DoesNotContain("chef", (await _cluster.Change(await _cluster.Resize(sold, 12))).Keys);
        Assert.Contains("chef", (await _cluster.Change(await _cluster.Resize(sold, 20))).Keys);

        Assert.Equal(["06 18 20 -"], await _cluster.Places(station));
    }

    [Fact]
    public async Task Another_venue_is_measured_and_priced_anew()
    {
        var sold = await _cluster.Sold();
        var venue = sold.Station.VenueNearby();

        var changes = await _cluster.Change(await _cluster.MoveTo(sold, venue));

        var after = await _cluster.Stored(sold.Booking);
        Assert.Equal((venue.Street, venue.PostalCode), (after.Venue.Street, after.Venue.PostalCode));
        Assert.InRange(after.DistanceMiles, 5, 25);
        Assert.Contains("distanceMiles", changes.Keys);
    }

    [Fact]
    public async Task A_venue_of_another_station_out_of_area_without_a_street_or_unknown_is_refused()
    {
        var (sold, elsewhere) = (await _cluster.Sold(), await _cluster.OpenStation(chefs: 1));

        await _cluster.Refuses(await _cluster.MoveTo(sold, elsewhere.Venue()), Actors.Admin(), "VENUE_OF_ANOTHER_STATION", "address");
        await _cluster.Refuses(await _cluster.MoveTo(sold, new("1 Front Street", null, null, "99501")), Actors.Admin(), "OUT_OF_SERVICE_AREA", "address");
        await _cluster.Refuses(await _cluster.MoveTo(sold, sold.Station.Venue() with { Street = null }), Actors.Admin(), "STREET_REQUIRED", "address.street");
        await _cluster.Refuses(await _cluster.MoveTo(sold, new("1 Main Street", null, null, "1")), Actors.Admin(), "UNKNOWN_ADDRESS", "address.postalCode");
    }

    [Fact]
    public async Task A_venue_far_away_needs_somebody_who_may_approve_it()
    {
        var station = await _cluster.OpenStation([new()], known => known with { EscalationMiles = 3 });
        var customer = await _cluster.Customer();
        var sold = new Sold(station, customer, await _cluster.Book(station, customer, station.Slot(5, 18)));

        await _cluster.Refuses(await _cluster.MoveTo(sold, station.VenueNearby()), customer.Actor, "NEEDS_APPROVAL", "address");
        Assert.Contains("venue", (await _cluster.Change(await _cluster.MoveTo(sold, station.VenueNearby()))).Keys);
    }

    [Fact]
    public async Task What_was_paid_is_not_more_than_it_costs()
    {
        var sold = await _cluster.Sold();
        await _cluster.Change(await _cluster.Resize(sold, 14));
        await _cluster.Confirm(sold.Booking, 770);

        await _cluster.Refuses(await _cluster.Resize(sold, 10), Actors.Admin(), "PRICE_BELOW_PAID", "party");
    }

    [Fact]
    public async Task What_the_chef_should_know_and_what_staff_note_is_kept()
    {
        var sold = await _cluster.Sold();
        var details = new BookingDetailsForm(
            [new("Ann", [Protein.Chicken, Protein.Tofu], "Peanuts"), new(null, [Protein.Steak, Protein.Shrimp], null)],
            new("1234#", "Driveway", null, "Three steps", "Garage", "<script>alert(1)</script>"),
            new("Bob", "(408) 555-0155"));

        var changes = await _cluster.Change(await _cluster.Update(sold) with { Details = details, Notes = new("Ring'; DROP TABLE bookings;--", ["VIP", "repeat"]) });

        var after = await _cluster.Stored(sold.Booking);
        Assert.Equal(["details.access", "details.emergencyContact", "details.guests", "notes", "tags"], changes.Keys.Order());
        Assert.Equal(("1234#", "<script>alert(1)</script>"), (after.Details.Access.GateCode, after.Details.Access.RainCover));
        Assert.Equal(("Bob", "+14085550155"), (after.Details.EmergencyContact!.Name, after.Details.EmergencyContact.Phone.Value));
        Assert.Equal(["Peanuts", null], after.Details.Guests.Select(guest => guest.Allergies));
        Assert.Equal([Protein.Chicken, Protein.Tofu], after.Details.Guests[0].Proteins);
        Assert.Equal(("Ring'; DROP TABLE bookings;--", "VIP repeat"), (after.Notes.Text, string.Join(' ', after.Notes.Tags)));
    }

    [Fact]
    public async Task Details_that_do_not_fit_are_refused_by_the_field()
    {
        var sold = await _cluster.Sold();
        var none = await _cluster.Update(sold);

        await _cluster.Refuses(none with { Details = new([new(null, [Protein.LobsterTail], null)], null, null) }, Actors.Admin(), "PROTEIN_NOT_ORDERED", "details.guests");
        await _cluster.Refuses(none with { Details = new([.. Enumerable.Repeat(new GuestForm(null, [], null), 11)], null, null) }, Actors.Admin(), "TOO_MANY_CHOICES", "details.guests");
        await _cluster.Refuses(none with { Details = new(null, new(new('x', 501), null, null, null, null, null), null) }, Actors.Admin(), "TEXT_TOO_LONG", "details");
        await _cluster.Refuses(none with { Details = new(null, null, new("Bob", "123")) }, Actors.Admin(), "INVALID_PHONE", "details.emergencyContact.phone");
        await _cluster.Refuses(none with { Notes = new(null, [" "]) }, Actors.Admin(), "NOTES_TOO_LONG", "notes");
        await _cluster.Refuses(none with { Party = Walking.Adults(0) }, Actors.Admin(), "INVALID_GUEST_COUNT", "party");
    }

    [Fact]
    public async Task A_lobster_that_is_ordered_at_the_same_time_may_be_chosen()
    {
        var sold = await _cluster.Sold();
        var party = new PartyForm(10, 0, 0, [new(PriceType.LobsterTail, 1)]);

        var changes = await _cluster.Change(await _cluster.Update(sold) with { Party = party, Details = new([new(null, [Protein.LobsterTail, Protein.Steak], null)], null, null) });

        Assert.Equal("$550.00 > $565.00", changes["price.total"]);
    }

    [Fact]
    public async Task Customers_leave_notes_to_staff_and_support_leaves_the_party_to_others()
    {
        var sold = await _cluster.Sold();
        var note = await _cluster.Update(sold) with { Notes = new("Called twice.", null) };

        await _cluster.Refuses(note, sold.Customer.Actor, "FORBIDDEN", "notes");
        await _cluster.Refuses(await _cluster.Resize(sold, 12), Actors.Support(), "FORBIDDEN");
        Assert.Equal(["notes"], (await _cluster.Change(note, Actors.Support())).Keys);
    }
}
