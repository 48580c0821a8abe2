using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>Who may do what with a booking; to whom it does not exist; whose role does not allow it.</summary>
[Collection(OneCluster.Name)]
public sealed class AccessTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Nobody_who_has_not_signed_in_reaches_a_booking()
    {
        var sold = await _cluster.Sold();

        await EverythingRefused(sold, Actor.Anonymous, "UNAUTHENTICATED", null);
        await _cluster.Refuses(Cancel(sold), Actor.Anonymous, "UNAUTHENTICATED");
        await BookingRefused(sold, Actor.Anonymous, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task Those_who_only_read_change_nothing()
    {
        var sold = await _cluster.Sold();
        Assert.True((await _cluster.Assign(sold.Booking, sold.Station.Chefs[0].Id)).IsSuccess);

        foreach (var reader in (Actor[])[Actors.Support(), Actors.Chef(sold.Station.Chefs[0].Id)])
        {
            await EverythingRefused(sold, reader, "FORBIDDEN", null);
            await _cluster.Refuses(Cancel(sold), reader, "FORBIDDEN");
            await BookingRefused(sold, reader, "FORBIDDEN");
        }
    }

    [Fact]
    public async Task A_customer_leaves_to_staff_what_is_staffs()
    {
        var sold = await _cluster.Sold();

        await EverythingRefused(sold, sold.Customer.Actor, "FORBIDDEN", null);
        Assert.True((await _cluster.Send(Cancel(sold), sold.Customer.Actor)).IsSuccess);
    }

    [Fact]
    public async Task To_another_customer_a_booking_does_not_exist()
    {
        var (sold, stranger) = (await _cluster.Sold(), await _cluster.Customer());

        await _cluster.Refuses(Cancel(sold), stranger.Actor, "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(Cancel(sold) with { Booking = new(Guid.CreateVersion7()) }, stranger.Actor, "BOOKING_NOT_FOUND", "bookingId");
    }

    [Fact]
    public async Task To_the_manager_of_another_station_a_booking_does_not_exist()
    {
        var (sold, elsewhere) = (await _cluster.Sold(), await _cluster.OpenStation(chefs: 1));
        var manager = Actors.Manager(elsewhere.Id);

        await EverythingRefused(sold, manager, "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(Cancel(sold), manager, "BOOKING_NOT_FOUND", "bookingId");
    }

    [Fact]
    public async Task A_manager_without_a_station_finds_nothing()
    {
        var sold = await _cluster.Sold();

        await EverythingRefused(sold, Actors.Manager(), "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(Cancel(sold), Actors.Manager(), "BOOKING_NOT_FOUND", "bookingId");
    }

    [Fact]
    public async Task The_stations_manager_and_an_admin_do_everything()
    {
        var sold = await _cluster.Sold();

        foreach (var staff in (Actor[])[Actors.Manager(sold.Station.Id), Actors.Admin()])
        {
            var booking = await _cluster.Book(sold.Station, await _cluster.Customer(), sold.Station.Slot(staff.AllStations ? 6 : 7, 18));
            var mine = sold with { Booking = booking };
            Assert.True((await _cluster.Send(Assign(mine), staff)).IsSuccess);
            Assert.True((await _cluster.Send(Recommend(mine), staff)).IsSuccess);
            Assert.True((await _cluster.Send(Confirm(mine), staff)).IsSuccess);
            Assert.True((await _cluster.Send(Cancel(mine), staff)).IsSuccess);
        }
    }

    [Fact]
    public async Task Staff_have_no_quotes_to_convert()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var quote = await _cluster.Quote(Actor.Anonymous, station.Venue());

        await _cluster.Refuses(Walking.Convert(Actors.Admin(), Walking.NewKey(), quote, station.Slot(5, 18)), Actors.Admin(), "FORBIDDEN");
    }

    private async Task EverythingRefused(Sold sold, Actor actor, string code, string? field)
    {
        await _cluster.Refuses(Assign(sold), actor, code, field);
        await _cluster.Refuses(Recommend(sold), actor, code, field);
        await _cluster.Refuses(Confirm(sold), actor, code, field);
        await _cluster.Refuses(new ApproveBooking(sold.Booking), actor, code, field);
    }

    private async Task BookingRefused(Sold sold, Actor actor, string code)
    {
        var quote = await _cluster.Quote(Actor.Anonymous, sold.Station.Venue());
        await _cluster.Refuses(Walking.Convert(actor, Walking.NewKey(), quote, sold.Station.Slot(6, 18)), actor, code);
        await _cluster.Refuses(Walking.Create(actor, sold.Station.Venue(), sold.Station.Slot(6, 18)), actor, code);
    }

    private static AssignChef Assign(Sold sold) => new(sold.Booking, sold.Station.Chefs[0].Id);

    private static RecommendChefs Recommend(Sold sold) => new(sold.Booking);

    private static ConfirmBooking Confirm(Sold sold) => new(sold.Booking, Money.FromDollars(100), Walking.NewKey());

    private static CancelBooking Cancel(Sold sold) => new(sold.Booking, "The garden is under water.", Walking.NewKey());
}
