using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class ApproveBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_party_far_away_is_approved_before_it_is_paid()
    {
        var (station, booking) = await FarAway();
        await _cluster.Refuses(new ConfirmBooking(booking, Money.FromDollars(100), Walking.NewKey()), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");

        Assert.True((await _cluster.Send(new ApproveBooking(booking), Actors.Manager(station.Id))).IsSuccess);
        await _cluster.Confirm(booking);

        Assert.Equal(BookingStatus.Confirmed, (await _cluster.Stored(booking)).Status);
    }

    [Fact]
    public async Task What_waits_for_nobody_is_not_approved()
    {
        var sold = await _cluster.Sold();

        await _cluster.Refuses(new ApproveBooking(sold.Booking), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }

    [Fact]
    public async Task What_was_not_approved_yet_can_be_cancelled()
    {
        var (_, booking) = await FarAway();

        Assert.True((await _cluster.Cancel(booking, Actors.Admin())).IsSuccess);
        await _cluster.Refuses(new ApproveBooking(booking), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }

    private async Task<(TestStation Station, BookingId Booking)> FarAway()
    {
        var station = await _cluster.OpenStation([new()], with: station => station with { EscalationMiles = 1 });
        var customer = await _cluster.Customer();
        return (station, (await _cluster.Send(Walking.Create(customer.Actor, station.VenueNearby(), station.Slot(5, 18)), customer.Actor)).Value);
    }
}
