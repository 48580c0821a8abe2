using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class CancelBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    // It is noon at the station, and slots begin at noon, 15:00, 18:00 and 21:00.
    [Theory]
    [InlineData(3, 15, RefundKind.Automatic, RefundRule.FullNotice, 200_01)]
    [InlineData(3, 12, RefundKind.NeedsApproval, RefundRule.PartialNotice, 100_01)]
    [InlineData(2, 21, RefundKind.NeedsApproval, RefundRule.PartialNotice, 100_01)]
    [InlineData(1, 12, RefundKind.NeedsApproval, RefundRule.PartialNotice, 100_01)]
    [InlineData(0, 21, RefundKind.None, RefundRule.ShortNotice, 0)]
    public async Task The_notice_decides_what_comes_back(int daysAhead, int hour, RefundKind kind, RefundRule rule, long cents)
    {
        var sold = await _cluster.Sold(daysAhead: daysAhead, hour: hour);
        await _cluster.Confirm(sold.Booking, 200.01m);

        Assert.True((await _cluster.Cancel(sold.Booking, sold.Customer.Actor)).IsSuccess);

        var end = (await _cluster.Stored(sold.Booking)).Cancellation!;
        Assert.Equal((kind, rule, cents), (end.Refund.Kind, end.Refund.Rule, end.Refund.Amount.Cents));
        Assert.Equal((CancelledBy.Customer, "The garden is under water."), (end.By, end.Reason.Text));
    }

    [Fact]
    public async Task Where_nothing_was_paid_nothing_comes_back()
    {
        var sold = await _cluster.Sold();

        Assert.True((await _cluster.Cancel(sold.Booking, Actors.Manager(sold.Station.Id))).IsSuccess);

        var end = (await _cluster.Stored(sold.Booking)).Cancellation!;
        Assert.Equal((CancelledBy.Staff, RefundRule.NothingPaid, 0), (end.By, end.Refund.Rule, end.Refund.Amount.Cents));
    }

    [Fact]
    public async Task The_place_and_its_chef_are_sold_again()
    {
        var sold = await _cluster.Sold();
        var chef = sold.Station.Chefs[0].Id;
        Assert.True((await _cluster.Assign(sold.Booking, chef)).IsSuccess);
        Assert.True((await _cluster.Cancel(sold.Booking, sold.Customer.Actor)).IsSuccess);
        await _cluster.Settled();
        Assert.Equal(1, await _cluster.PlacesLeft(sold.Station.Day(5), 18));

        var next = await _cluster.Book(sold.Station, await _cluster.Customer(), sold.Station.Slot(5, 18));

        Assert.True((await _cluster.Assign(next, chef)).IsSuccess);
        Assert.Equal(
            [next.Value], await _cluster.Tables.Column<Guid>("SELECT booking_id FROM slot_claims WHERE station_id = $1", sold.Station.Id.Value));
    }

    [Fact]
    public async Task The_same_customer_may_book_the_slot_again()
    {
        var sold = await _cluster.Sold();
        Assert.True((await _cluster.Cancel(sold.Booking, sold.Customer.Actor)).IsSuccess);
        await _cluster.Settled();

        Assert.NotEqual(sold.Booking, await _cluster.Book(sold.Station, sold.Customer, sold.Station.Slot(5, 18)));
    }

    [Fact]
    public async Task What_is_cancelled_is_not_cancelled_again()
    {
        var sold = await _cluster.Sold();
        Assert.True((await _cluster.Cancel(sold.Booking, sold.Customer.Actor)).IsSuccess);

        await _cluster.Refuses(Request(sold, "The garden is under water."), sold.Customer.Actor, "BOOKING_ALREADY_CANCELLED", "bookingId");
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_is_answered_like_the_first()
    {
        var sold = await _cluster.Sold();
        var request = Request(sold, "The garden is under water.");

        Assert.True((await _cluster.Send(request, sold.Customer.Actor)).IsSuccess);
        Assert.True((await _cluster.Send(request, sold.Customer.Actor)).IsSuccess);
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM outbox_events WHERE booking_id = $1 AND type = 'BookingCancelled'", sold.Booking.Value));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task A_reason_that_says_nothing_or_too_much_is_refused(int length)
    {
        var sold = await _cluster.Sold();

        await _cluster.Refuses(Request(sold, new('x', length)), sold.Customer.Actor, "REASON_LENGTH", "reason");
        await _cluster.Refuses(Request(sold, $"   {new string('x', 9)}   "), sold.Customer.Actor, "REASON_LENGTH", "reason");
    }

    private static CancelBooking Request(Sold sold, string reason) => new(sold.Booking, reason, Walking.NewKey());
}
