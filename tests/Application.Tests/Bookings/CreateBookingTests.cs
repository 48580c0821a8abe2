using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class CreateBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_party_is_sold_as_it_was_asked_for()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18), requested: station.Chefs[0].Id);

        var sold = (await _cluster.Send(request, customer.Actor)).Value;

        var stored = await _cluster.Stored(sold);
        Assert.Equal((request.Booking, customer.Id, station.Id), (sold, stored.CustomerId, stored.StationId));
        Assert.Equal((BookingStatus.PendingDeposit, station.Chefs[0].Id, 10), (stored.Status, stored.RequestedChef, stored.Party.Guests));
        Assert.Equal((request.Slot.Date, request.Slot.Time), (stored.Slot.Date, stored.Slot.Start));
        Assert.Equal((request.Address.Street, station.Site.PostalCode), (stored.Venue.Street, stored.Venue.PostalCode));
    }

    [Theory]
    [InlineData(0, 0, 0, "party")]
    [InlineData(-1, 0, 0, "party.adults")]
    [InlineData(10, -1, 0, "party.children")]
    [InlineData(10, 0, -1, "party.childrenUnderSix")]
    [InlineData(10_000, 0, 0, "party.adults")]
    [InlineData(60, 41, 0, "party")]
    public async Task A_party_of_nobody_or_of_too_many_is_refused(int adults, int children, int underSix, string field)
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)) with { Party = new(adults, children, underSix, []) };

        await _cluster.Refuses(request, customer.Actor, "INVALID_GUEST_COUNT", field);
    }

    [Theory]
    [InlineData("00000", null, "address.postalCode")]
    [InlineData("", null, "address.postalCode")]
    [InlineData("M5V 2T6", null, "address.postalCode")]
    [InlineData("SW1A 1AA", null, "address.postalCode")]
    [InlineData("95113", "NY", "address.state")]
    public async Task A_place_that_is_unknown_or_abroad_is_refused(string postalCode, string? state, string field)
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, new("1 Main Street", null, state, postalCode), station.Slot(5, 18));

        await _cluster.Refuses(request, customer.Actor, "UNKNOWN_ADDRESS", field);
    }

    [Fact]
    public async Task A_place_that_no_station_serves_is_refused()
    {
        var (station, customer) = await _cluster.Ready();
        var inHawaii = Walking.Create(customer.Actor, new("1 Main Street", null, null, "96701"), station.Slot(5, 18));

        await _cluster.Refuses(inHawaii, customer.Actor, "OUT_OF_SERVICE_AREA", "address");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_venue_without_a_street_is_refused(string? street)
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue() with { Street = street }, station.Slot(5, 18));

        await _cluster.Refuses(request, customer.Actor, "STREET_REQUIRED", "address.street");
    }

    [Fact]
    public async Task An_address_longer_than_a_label_is_refused()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, new(new('1', 201), new('a', 101), null, station.Site.PostalCode), station.Slot(5, 18));

        await _cluster.Refuses(request, customer.Actor, ("INVALID_STREET", "address.street"), ("INVALID_CITY", "address.city"));
    }

    [Fact]
    public async Task When_everybody_is_busy_the_slot_is_taken()
    {
        var (station, customer) = await _cluster.Ready();
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor, "SLOT_TAKEN", "slot");
    }

    [Fact]
    public async Task A_customer_has_one_party_a_slot()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        await _cluster.Book(station, customer, station.Slot(5, 18));

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor, "DUPLICATE_BOOKING", "slot");
    }

    [Fact]
    public async Task A_house_has_one_party_a_slot_however_its_street_is_written()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        var venue = station.Venue() with { Street = "12 St. Mary's Lane" };
        Assert.True((await _cluster.Send(Walking.Create(customer.Actor, venue, station.Slot(5, 18)), customer.Actor)).IsSuccess);
        var neighbour = await _cluster.Customer();

        var again = Walking.Create(neighbour.Actor, venue with { Street = " 12  st Marys  LANE" }, station.Slot(5, 18));

        await _cluster.Refuses(again, neighbour.Actor, "DUPLICATE_BOOKING", "slot");
    }

    [Fact]
    public async Task A_customer_and_a_house_may_have_a_party_in_every_slot()
    {
        var (station, customer) = await _cluster.Ready();
        var venue = station.Venue();

        foreach (var hour in (int[])[12, 15, 18, 21])
        {
            Assert.True((await _cluster.Send(Walking.Create(customer.Actor, venue, station.Slot(5, hour)), customer.Actor)).IsSuccess);
        }
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("")]
    public async Task A_key_that_is_too_short_to_be_new_is_refused(string key)
    {
        var (station, customer) = await _cluster.Ready();

        await _cluster.Refuses(
            Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18), key: key), customer.Actor, "INVALID_IDEMPOTENCY_KEY", "idempotencyKey");
    }
}
