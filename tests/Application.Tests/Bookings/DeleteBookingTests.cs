using MyHibachi.Application.Bookings;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Application.Tests.Customers;
using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>Putting bookings aside, bringing them back, and noting how they ended.</summary>
[Collection(OneCluster.Name)]
public sealed class DeleteBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_deleted_booking_is_gone_with_its_place_and_comes_back_into_one()
    {
        var sold = await _cluster.Sold();

        await Deleted(sold);
        Assert.Equal(1, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
        await _cluster.Refuses(new CancelBooking(sold.Booking, "The garden is under water.", Walking.NewKey()), Actors.Admin(), "BOOKING_NOT_FOUND", "bookingId");

        Assert.Empty((await _cluster.Send(new RestoreBooking(sold.Booking), Actors.Support())).Errors);
        await _cluster.Settled();
        Assert.Equal(0, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
        Assert.Equal(["06 18 10 -"], await _cluster.Places(sold.Station));
        Assert.Null((await _cluster.Stored(sold.Booking)).Deletion);
    }

    [Fact]
    public async Task A_customer_who_was_deleted_since_stands_in_the_way()
    {
        var sold = await _cluster.Sold();
        await Deleted(sold);
        Assert.Empty((await _cluster.Delete(sold.Customer.Id)).Errors);

        await _cluster.Refuses(new RestoreBooking(sold.Booking), Actors.Admin(), "BOOKING_CUSTOMER_DELETED", "bookingId");

        Assert.Empty((await _cluster.Send(new RestoreCustomer(sold.Customer.Id), Actors.Admin())).Errors);
        Assert.Empty((await _cluster.Send(new RestoreBooking(sold.Booking), Actors.Admin())).Errors);
    }

    [Fact]
    public async Task A_slot_that_was_sold_since_stands_in_the_way()
    {
        var sold = await _cluster.Sold();
        await Deleted(sold);
        await _cluster.Book(sold.Station, await _cluster.Customer(), sold.Station.Slot(5, 18));

        await _cluster.Refuses(new RestoreBooking(sold.Booking), Actors.Admin(), "SLOT_TAKEN", "bookingId");
    }

    [Fact]
    public async Task Another_party_of_the_customer_in_the_slot_stands_in_the_way_and_is_named()
    {
        var sold = await _cluster.Sold(chefs: 2);
        await Deleted(sold);
        var other = await _cluster.Stored(await _cluster.Book(sold.Station, sold.Customer, sold.Station.Slot(5, 18)));

        await _cluster.Refuses(new RestoreBooking(sold.Booking), Actors.Admin(), "DUPLICATE_BOOKING", "bookingId");

        var refused = await _cluster.Send(new RestoreBooking(sold.Booking), Actors.Admin());
        Assert.Contains(other.Number, refused.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
    }

    [Fact]
    public async Task After_thirty_days_it_is_too_late_and_what_stands_is_not_restored()
    {
        var sold = await _cluster.Sold();
        await _cluster.Refuses(new RestoreBooking(sold.Booking), Actors.Admin(), "RECORD_NOT_DELETED", "bookingId");
        await Deleted(sold);
        await _cluster.Tables.Execute("UPDATE bookings SET deleted_at = deleted_at - interval '31 days' WHERE id = $1", sold.Booking.Value);

        await _cluster.Refuses(new RestoreBooking(sold.Booking), Actors.Admin(), "RESTORE_TOO_LATE", "bookingId");
    }

    [Fact]
    public async Task What_was_cancelled_comes_back_as_it_was_without_a_place()
    {
        var sold = await _cluster.Sold();
        await _cluster.Cancel(sold.Booking, Actors.Admin());
        await Deleted(sold);

        Assert.Empty((await _cluster.Send(new RestoreBooking(sold.Booking), Actors.Admin())).Errors);
        Assert.Equal(BookingStatus.Cancelled, (await _cluster.Stored(sold.Booking)).Status);
        Assert.Empty(await _cluster.Places(sold.Station));
    }

    [Fact]
    public async Task What_was_paid_for_and_is_to_come_is_cancelled_instead()
    {
        var sold = await _cluster.Sold();
        await _cluster.Confirm(sold.Booking);

        await _cluster.Refuses(Request(sold), Actors.Admin(), "BOOKING_HAS_PAYMENT", "bookingId");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task A_reason_that_says_nothing_or_too_much_deletes_nothing(int length) => await _cluster.Refuses(
        new DeleteBooking((await _cluster.Sold()).Booking, new('x', length)), Actors.Admin(), "REASON_LENGTH", "reason");

    [Fact]
    public async Task Customers_and_the_staff_of_other_stations_delete_nothing()
    {
        var (sold, elsewhere) = (await _cluster.Sold(), await _cluster.OpenStation(chefs: 1));

        await _cluster.Refuses(Request(sold), sold.Customer.Actor, "FORBIDDEN");
        await _cluster.Refuses(Request(sold), Actors.Manager(elsewhere.Id), "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(new RestoreBooking(sold.Booking), Actors.Manager(elsewhere.Id), "BOOKING_NOT_FOUND", "bookingId");
    }

    [Fact]
    public async Task How_a_party_ended_is_known_only_after_it_began()
    {
        var sold = await _cluster.Sold();
        await _cluster.Confirm(sold.Booking);
        await _cluster.Refuses(new CompleteBooking(sold.Booking), Actors.Admin(), "BOOKING_NOT_BEGUN", "bookingId");
        await _cluster.Refuses(new MarkNoShow(sold.Booking), Actors.Admin(), "BOOKING_NOT_BEGUN", "bookingId");
        await _cluster.Refuses(new MarkNoShow(sold.Booking), sold.Customer.Actor, "FORBIDDEN");
        await _cluster.Tables.Execute("UPDATE bookings SET starts_at = starts_at - interval '10 days', ends_at = ends_at - interval '10 days' WHERE id = $1", sold.Booking.Value);

        Assert.Empty((await _cluster.Send(new CompleteBooking(sold.Booking), Actors.Manager(sold.Station.Id))).Errors);
        Assert.Equal(BookingStatus.Completed, (await _cluster.Stored(sold.Booking)).Status);
        await _cluster.Refuses(new MarkNoShow(sold.Booking), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }

    private async Task Deleted(Sold sold)
    {
        Assert.Empty((await _cluster.Send(Request(sold), Actors.Admin())).Errors);
        await _cluster.Settled();
    }

    private static DeleteBooking Request(Sold sold) => new(sold.Booking, "Made twice by mistake.");
}
