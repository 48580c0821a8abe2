using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>Staff book for somebody else.</summary>
[Collection(OneCluster.Name)]
public sealed class BookingForOthersTests(ClusterFixture fixture)
{
    private static readonly CustomerForm Maria = new("Maria Lopez", "maria@example.com", "(408) 555-0123");

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Who_is_written_down_twice_is_one_customer()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var lena = new CustomerForm("Lena Park", "lena@example.com", "408 555 0199");

        var first = await Book(station, 12, lena);
        var second = await Book(station, 15, lena with { Email = "LENA@Example.com" });

        Assert.Equal((await _cluster.Stored(first.Value)).CustomerId, (await _cluster.Stored(second.Value)).CustomerId);
        Assert.Equal(
            ["Lena Park lena@example.com +14085550199"],
            await _cluster.Tables.Column<string>("SELECT concat_ws(' ', name, email, phone) FROM customers WHERE email = 'lena@example.com'"));
    }

    [Theory]
    [InlineData("", "maria@example.com", "(408) 555-0123", "INVALID_NAME", "customer.name")]
    [InlineData("  ", "maria@example.com", "(408) 555-0123", "INVALID_NAME", "customer.name")]
    [InlineData("Maria\nBcc: all", "maria@example.com", "(408) 555-0123", "INVALID_NAME", "customer.name")]
    [InlineData("Maria", "maria at example", "(408) 555-0123", "INVALID_EMAIL", "customer.email")]
    [InlineData("Maria", "", "(408) 555-0123", "INVALID_EMAIL", "customer.email")]
    [InlineData("Maria", "maria@example.com", "555", "INVALID_PHONE", "customer.phone")]
    [InlineData("Maria", "maria@example.com", "", "INVALID_PHONE", "customer.phone")]
    public async Task Who_cannot_be_named_or_reached_is_refused(string name, string email, string phone, string code, string field)
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await _cluster.Refuses(Request(Actors.Admin(), station, 18, new(name, email, phone)), Actors.Admin(), code, field);
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await _cluster.Refuses(
            Request(Actors.Admin(), station, 18, new(new('M', 201), "none", "none")),
            Actors.Admin(),
            ("INVALID_NAME", "customer.name"),
            ("INVALID_EMAIL", "customer.email"),
            ("INVALID_PHONE", "customer.phone"));
    }

    [Fact]
    public async Task A_customer_books_for_nobody_else()
    {
        var (station, customer) = await _cluster.Ready();

        await _cluster.Refuses(Request(customer.Actor, station, 18, Maria), customer.Actor, "FORBIDDEN", "customer");
    }

    [Fact]
    public async Task Staff_who_name_nobody_book_for_nobody()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await _cluster.Refuses(Request(Actors.Admin(), station, 18, null), Actors.Admin(), "FORBIDDEN", "customer");
    }

    [Fact]
    public async Task A_manager_sells_the_own_station()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var manager = Actors.Manager(station.Id);

        Assert.True((await _cluster.Send(Request(manager, station, 18, Maria), manager)).IsSuccess);
    }

    [Fact]
    public async Task A_manager_does_not_sell_what_another_station_serves()
    {
        var (own, other) = (await _cluster.OpenStation(chefs: 1), await _cluster.OpenStation(chefs: 1));

        await _cluster.Refuses(Request(Actors.Manager(own.Id), other, 18, Maria), Actors.Manager(own.Id), "FORBIDDEN", "address");
    }

    private Task<Result<BookingId>> Book(TestStation station, int hour, CustomerForm form) =>
        _cluster.Send(Request(Actors.Admin(), station, hour, form), Actors.Admin());

    private static CreateBooking Request(Actor actor, TestStation station, int hour, CustomerForm? form) =>
        Walking.Create(actor, station.Venue(), station.Slot(5, hour), forCustomer: form);
}
