using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Leads;

/// <summary>A lead says where it came from, whatever was refused on the way.</summary>
[Collection(LeadCluster.Name)]
public sealed class SourceTests(LeadFixture fixture)
{
    private static readonly DemandSource Spring = new("web", "newsletter", "email", "spring", null, null, "https://example.com/");

    private static readonly DemandSource Phone = new("phone", null, null, null, "hibachi", null, null);

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_refused_booking_leaves_a_lead_with_its_source()
    {
        var (station, customer) = await Full();

        await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)) with { Source = Spring }, customer.Actor);

        Assert.Equal(Spring, (await _cluster.LeadAt(station.Id)).Source);
    }

    [Fact]
    public async Task A_refused_quote_leaves_a_lead_with_the_source_of_the_quote()
    {
        var (station, customer) = await Full();
        var quote = (await _cluster.Send(Walking.CalculateQuote(Walking.NewKey(), station.Venue(), Walking.Adults(10)) with { Source = Spring }, customer.Actor)).Value;

        await _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)) with { Source = Phone }, customer.Actor);

        Assert.Equal(Spring.Or(Phone), (await _cluster.LeadAt(station.Id)).Source);
    }

    [Fact]
    public async Task What_was_said_on_registering_is_remembered_where_nothing_else_is_known()
    {
        var (station, _) = await Full();
        _ = (await _cluster.Send(new Register("Rita", "rita.registers@example.com", "(408) 555-0160", new Secret("correct horse battery"), Spring), Actor.Anonymous)).Value;
        var rita = new CustomerId(await _cluster.Tables.Value<Guid>("SELECT id FROM customers WHERE email = 'rita.registers@example.com'"));

        await _cluster.Send(Walking.Create(Actors.Customer(rita), station.Venue(), station.Slot(5, 18)) with { Source = Phone }, Actors.Customer(rita));

        Assert.Equal(Phone.Or(Spring), (await _cluster.LeadAt(station.Id)).Source);
    }

    [Fact]
    public async Task A_booking_keeps_where_it_came_from_and_a_repeat_changes_nothing()
    {
        var (station, customer) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer());
        var create = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)) with { Source = Spring };

        var booking = (await _cluster.Send(create, customer.Actor)).Value;
        Assert.Equal(booking, (await _cluster.Send(create with { Source = Phone }, customer.Actor)).Value);
        Assert.Equal(Spring, (await _cluster.Stored(booking)).Source);
    }

    [Fact]
    public async Task Who_waited_books_with_the_source_of_the_wait()
    {
        var (station, customer) = await Full();
        var entry = (await _cluster.Send(Waiting.Join(station, station.Slot(5, 18)) with { Source = Spring }, customer.Actor)).Value;
        var first = await _cluster.Tables.Value<Guid>("SELECT id FROM bookings WHERE station_id = $1", station.Id.Value);

        await _cluster.Cancel(new BookingId(first), Actors.Admin());
        await _cluster.Settled();

        Assert.Equal(Spring, (await _cluster.Stored((await _cluster.Accept(entry, customer.Actor)).Value)).Source);
    }

    [Fact]
    public async Task Staff_who_convert_a_lead_add_what_it_does_not_know()
    {
        var (station, customer) = await Full();
        await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)) with { Source = Spring }, customer.Actor);
        var lead = await _cluster.LeadAt(station.Id);

        var convert = new ConvertLead(lead.Id, station.Venue(), Walking.Adults(10), station.Slot(6, 18), Walking.NewKey(), Phone);
        var booking = (await _cluster.Send(convert, Actors.Manager(station.Id))).Value;

        Assert.Equal(Spring.Or(Phone), (await _cluster.LeadAt(station.Id)).Source);
        Assert.Equal(Spring.Or(Phone), (await _cluster.Stored(booking)).Source);
        Assert.Equal("LEAD_ALREADY_CONVERTED", (await _cluster.Send(convert with { IdempotencyKey = Walking.NewKey() }, Actors.Manager(station.Id))).Errors[0].Code);
    }

    private async Task<(TestStation Station, TestCustomer Customer)> Full()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        return (station, await _cluster.Customer());
    }
}
