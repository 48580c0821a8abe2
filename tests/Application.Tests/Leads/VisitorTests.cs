using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Leads;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Leads;

/// <summary>Somebody who has not signed in and cannot have a party, and left a way to come back to them, or did not.</summary>
[Collection(LeadCluster.Name)]
public sealed class VisitorTests(LeadFixture fixture)
{
    private static readonly AddressForm Honolulu = new(null, null, null, "96813");

    private static readonly DemandSource Spring = new("web", "newsletter", "email", "spring", null, null, null);

    private static int _people;

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Whom_nobody_serves_and_who_can_be_reached_is_a_lead_with_wish_and_source()
    {
        await _cluster.OpenStation(chefs: 1);
        var quote = Quote(Honolulu, Vera());

        Assert.Equal(["OUT_OF_SERVICE_AREA"], await Ask(quote));
        Assert.Equal(["OUT_OF_SERVICE_AREA"], await Ask(quote));

        var lead = await LeadOf(quote.Contact!);
        Assert.Equal((LeadReason.OutOfArea, 1, null, 55_000), (lead.Reason, lead.Attempts, lead.CustomerId, lead.Worth.Cents));
        Assert.Equal(("Vera Visitor", "+14085550123", Spring), (lead.Contact.Name, lead.Contact.Phone?.Value, lead.Source));
        Assert.Equal((10, "96813", null), (lead.Wish.Guests, lead.Wish.PostalCode, lead.Wish.Date));
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM idempotency_keys WHERE strpos(key, $1) > 0", quote.Contact!.Email));
    }

    [Fact]
    public async Task A_telephone_is_enough_and_another_visitor_is_another_lead()
    {
        await _cluster.OpenStation(chefs: 1);
        var (one, other) = (Quote(Honolulu, new("", "", "(408) 555-0151")), Quote(Honolulu, new("", "", "(408) 555-0152")));

        await Ask(one);
        await Ask(other with { IdempotencyKey = one.IdempotencyKey });

        Assert.Equal(2, await _cluster.Tables.Value<long>("SELECT count(*) FROM leads WHERE contact_phone IN ('+14085550151', '+14085550152')"));
    }

    [Fact]
    public async Task Who_did_not_agree_is_refused_and_nothing_is_kept()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var before = await Leads();

        await _cluster.Refuses(Quote(station.Venue(), Vera()) with { Consent = false }, Actor.Anonymous, "CONSENT_REQUIRED", "consent");
        await _cluster.Refuses(Quote(Honolulu, Vera()) with { Consent = false }, Actor.Anonymous, "CONSENT_REQUIRED", "consent");

        Assert.Equal((before, 0), (await Leads(), await _cluster.Tables.Value<long>("SELECT count(*) FROM quotes WHERE station_id = $1", station.Id.Value)));
    }

    [Fact]
    public async Task Nobody_who_cannot_be_reached_and_nobody_who_was_told_a_price_is_kept()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var before = await Leads();

        Assert.Equal(["OUT_OF_SERVICE_AREA"], await Ask(Quote(Honolulu, new("Vera", "nonsense", new string('1', 5_000)))));
        Assert.Empty(await Ask(Quote(station.Venue(), Vera())));

        Assert.Equal(before, await Leads());
    }

    [Fact]
    public async Task Who_signed_in_is_known_by_the_own_record()
    {
        var (_, customer) = await _cluster.Ready();
        var quote = Quote(Honolulu, Vera());

        await _cluster.Send(quote, customer.Actor);

        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM leads WHERE contact_email = $1", quote.Contact!.Email));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM leads WHERE customer_id = $1", customer.Id.Value));
    }

    [Fact]
    public async Task Who_was_told_that_the_slot_is_full_says_so()
    {
        var (station, customer) = await _cluster.Ready();
        await _cluster.Book(station, customer, station.Slot(5, 18));
        var draft = Draft(station, LeadReason.NoChef);

        Assert.Equal(LeadReason.NoChef, await Kept(draft));
        Assert.Equal(LeadReason.FormAbandoned, await Kept(Draft(station, told: null)));

        var lead = await LeadOf(draft.Contact);
        Assert.Equal((station.Id, draft.Date, draft.Time, 10), (lead.StationId, lead.Wish.Date, lead.Wish.Time, lead.Wish.Guests));
    }

    [Fact]
    public async Task Who_was_told_that_the_day_is_full_or_that_nobody_serves_the_place_says_so()
    {
        var station = await _cluster.OpenStation(chefs: 0);

        Assert.Equal(LeadReason.NoChef, await Kept(Draft(station, LeadReason.NoChef) with { Time = null, Party = null }));
        Assert.Equal(LeadReason.OutOfArea, await Kept(Draft(station, LeadReason.OutOfArea) with { Address = Honolulu, Date = null, Time = null }));
    }

    [Fact]
    public async Task What_is_not_so_or_cannot_be_known_is_a_form_left_half_way()
    {
        var (station, customer) = await _cluster.Ready();
        await _cluster.Book(station, customer, station.Slot(5, 18));
        var full = Draft(station, LeadReason.NoChef);
        SaveBookingDraft[] untrue =
        [
            full with { Time = new TimeOnly(12, 0) },
            full with { Time = new TimeOnly(13, 0) },
            full with { Time = null },
            full with { Date = null },
            full with { Date = station.Slot(-5, 18).Date },
            full with { Address = null },
            full with { Address = Honolulu },
            full with { Reason = LeadReason.OutOfArea },
            full with { Reason = LeadReason.DepositMissed },
        ];

        foreach (var draft in untrue)
        {
            Assert.Equal(LeadReason.FormAbandoned, await Kept(draft with { Contact = Vera(), IdempotencyKey = Walking.NewKey() }));
        }
    }

    private static CustomerForm Vera() => new("Vera Visitor", $"vera{Interlocked.Increment(ref _people)}@example.com", "(408) 555-0123");

    private static CalculateQuote Quote(AddressForm address, CustomerForm contact) =>
        Walking.CalculateQuote(Walking.NewKey(), address, Walking.Adults(10)) with { Source = Spring, Contact = contact, Consent = true };

    private static SaveBookingDraft Draft(TestStation station, LeadReason? told) => new(
        Vera(), station.Venue(), Walking.Adults(10), station.Slot(5, 18).Date, new TimeOnly(18, 0), Spring, Consent: true, Walking.NewKey(), told);

    private async Task<IEnumerable<string>> Ask(CalculateQuote quote) => (await _cluster.Send(quote, Actor.Anonymous)).Errors.Select(error => error.Code);

    private async Task<LeadReason> Kept(SaveBookingDraft draft)
    {
        Assert.Empty((await _cluster.Send(draft, Actor.Anonymous)).Errors);
        return (await LeadOf(draft.Contact)).Reason;
    }

    private Task<Lead> LeadOf(CustomerForm contact) => _cluster.LeadOf(contact.Email);

    private Task<long> Leads() => _cluster.Tables.Value<long>("SELECT count(*) FROM leads");
}
