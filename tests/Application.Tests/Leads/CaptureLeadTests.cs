using MyHibachi.Application.Customers;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Leads;

[Collection(LeadCluster.Name)]
public sealed class CaptureLeadTests(LeadFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_full_slot_leaves_a_lead_with_what_was_asked_for_and_what_it_is_worth()
    {
        var (station, customer) = await FullAt18();
        var slot = station.Slot(5, 18);

        Assert.Equal(["SLOT_TAKEN"], await Refused(Walking.Create(customer.Actor, station.Venue(), slot), customer));

        var lead = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadReason.NoChef, LeadStatus.New, 1), (lead.Reason, lead.Status, lead.Attempts));
        Assert.Equal((customer.Id, 55_000, null), (lead.CustomerId, lead.Worth.Cents, lead.BookingId));
        Assert.Equal((slot.Date, slot.Time, 10), (lead.Wish.Date, lead.Wish.Time, lead.Wish.Guests));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM outbox_events WHERE type = 'LeadCaptured' AND payload ->> 'lead' = $1", lead.Id.Value.ToString()));
    }

    [Fact]
    public async Task A_quote_that_finds_its_slot_full_leaves_a_lead_worth_the_quote()
    {
        var (station, customer) = await FullAt18();
        var quote = await _cluster.Quote(customer.Actor, station.Venue(), adults: 20);

        Assert.Equal(["SLOT_TAKEN"], await Refused(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer));

        var lead = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadReason.NoChef, 110_000, 20), (lead.Reason, lead.Worth.Cents, lead.Wish.Guests));
    }

    [Fact]
    public async Task The_same_person_trying_again_for_the_same_date_is_one_lead_and_the_same_request_one_attempt()
    {
        var (station, customer) = await FullAt18();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        await Refused(request, customer);
        await Refused(request, customer);
        Assert.Equal(1, (await _cluster.LeadAt(station.Id)).Attempts);

        await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer);

        var lead = await _cluster.LeadAt(station.Id);
        Assert.Equal(2, lead.Attempts);
        Assert.Equal([LeadEntryKind.Captured, LeadEntryKind.TriedAgain], lead.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Another_date_is_another_lead()
    {
        var (station, customer) = await FullAt18();
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(6, 18));

        await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer);
        await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(6, 18)), customer);

        Assert.Equal(2, (await _cluster.LeadsAt(station.Id)).Count);
    }

    [Fact]
    public async Task A_second_party_in_one_slot_leaves_a_lead()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        await _cluster.Book(station, customer, station.Slot(5, 18));

        Assert.Equal(["DUPLICATE_BOOKING"], await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer));

        Assert.Equal(LeadReason.Duplicate, (await _cluster.LeadAt(station.Id)).Reason);
    }

    [Fact]
    public async Task A_place_that_nobody_serves_leaves_a_lead_of_whoever_signed_in_and_of_nobody_else()
    {
        var customer = await _cluster.Customer();
        var quote = Walking.CalculateQuote(Walking.NewKey(), new(null, null, null, "96813"), Walking.Adults(10));
        await _cluster.OpenStation(chefs: 1);
        var before = await Leads();

        await _cluster.Send(quote, Application.Common.Actor.Anonymous);
        Assert.Equal(before, await Leads());
        Assert.Equal(["OUT_OF_SERVICE_AREA"], await Refused(quote, customer));

        Assert.Equal(("OutOfArea", before + 1), (
            await _cluster.Tables.Value<string>("SELECT reason FROM leads WHERE customer_id = $1", customer.Id.Value), await Leads()));
    }

    [Fact]
    public async Task Whom_staff_could_not_book_for_is_kept_with_what_they_wrote_down()
    {
        var (station, _) = await FullAt18();
        var ada = new CustomerForm("Ada Novak", "ada.lead@example.com", "(408) 555-0177");

        await _cluster.Send(Walking.Create(Actors.Admin(), station.Venue(), station.Slot(5, 18), forCustomer: ada), Actors.Admin());

        var lead = await _cluster.LeadAt(station.Id);
        Assert.Equal((null, "Ada Novak", "ada.lead@example.com", "+14085550177"), (lead.CustomerId, lead.Contact.Name, lead.Contact.Email?.Value, lead.Contact.Phone?.Value));
    }

    [Fact]
    public async Task A_mistake_in_a_form_is_no_lead()
    {
        var (station, customer) = await FullAt18();

        await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 13)), customer);
        await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(-5, 18)), customer);

        Assert.Empty(await _cluster.LeadsAt(station.Id));
    }

    [Fact]
    public async Task A_party_after_all_settles_the_lead()
    {
        var (station, customer) = await FullAt18();
        await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer);

        var booking = await _cluster.Book(station, customer, station.Slot(5, 12));
        await _cluster.Settled();

        var lead = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadStatus.Converted, booking), (lead.Status, lead.ConvertedTo));
    }

    [Fact]
    public async Task When_the_lead_cannot_be_kept_the_caller_still_hears_why_nothing_was_booked()
    {
        var (station, customer) = await FullAt18();
        await _cluster.Tables.Execute("ALTER TABLE leads ADD CONSTRAINT broken CHECK (false) NOT VALID");
        try
        {
            Assert.Equal(["SLOT_TAKEN"], await Refused(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer));
        }
        finally
        {
            await _cluster.Tables.Execute("ALTER TABLE leads DROP CONSTRAINT broken");
        }
    }

    /// <summary>A station whose only chef has a party at six in five days, and somebody who wants one.</summary>
    private async Task<(TestStation Station, TestCustomer Customer)> FullAt18()
    {
        var (station, customer) = await _cluster.Ready();
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        return (station, customer);
    }

    private async Task<IEnumerable<string>> Refused<T>(MediatR.IRequest<Domain.Common.Result<T>> request, TestCustomer customer) =>
        (await _cluster.Send(request, customer.Actor)).Errors.Select(error => error.Code);

    private Task<long> Leads() => _cluster.Tables.Value<long>("SELECT count(*) FROM leads");
}
