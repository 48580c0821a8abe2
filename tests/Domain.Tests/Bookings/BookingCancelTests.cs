using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class BookingCancelTests
{
    [Fact]
    public void The_place_is_given_back_and_the_end_is_kept()
    {
        var booking = ABooking().Confirmed().Build();

        var refund = Cancel(booking, Now).OrValue();

        Assert.Null(booking.ClaimId);
        Assert.Equal(new Cancellation(CancelledBy.Customer, AReason(), Now, refund), booking.Cancellation);
        Assert.Equal(Dollars(100), booking.Paid);
    }

    [Theory]
    [InlineData(CancelledBy.Customer)]
    [InlineData(CancelledBy.Staff)]
    [InlineData(CancelledBy.System)]
    public void Who_cancelled_is_told_to_others(CancelledBy by)
    {
        var booking = ABooking().Build();

        booking.Cancel(AReason(), by, RefundPolicy.Default, Now).OrValue();

        var happened = Assert.IsType<BookingCancelled>(Assert.Single(booking.TakeEvents()));
        Assert.Equal((BookingNo(1), by), (happened.Booking, happened.By));
    }

    [Fact]
    public void Before_anything_was_paid_nothing_is_given_back() =>
        Assert.Equal(new Refund(RefundKind.None, Money.Zero, RefundRule.NothingPaid, "Nothing was paid."), Cancel(ABooking().Build(), Now).Value);

    [Theory]
    [InlineData(73, RefundKind.Automatic, 200)]
    [InlineData(72, RefundKind.NeedsApproval, 100)]
    [InlineData(24, RefundKind.NeedsApproval, 100)]
    [InlineData(23, RefundKind.None, 0)]
    public void What_was_paid_comes_back_by_the_notice_given(int hours, RefundKind kind, int dollars)
    {
        var booking = ABooking().Confirmed(Dollars(200)).Build();

        var refund = Cancel(booking, booking.StartsAt.AddHours(-hours)).Value;

        Assert.Equal((kind, Dollars(dollars)), (refund.Kind, refund.Amount));
    }

    [Fact]
    public void Hours_are_elapsed_ones_when_clocks_change_in_between()
    {
        // 12:00 on the Sunday in March after the clocks went forward: three days before by the wall is 71 hours.
        var start = Pacific.InstantOf(new DateOnly(2027, 3, 14), Noon);
        var threeDaysBefore = Pacific.InstantOf(new DateOnly(2027, 3, 11), Noon);
        var booking = ABooking().StartingAt(start).Confirmed().Build();

        Assert.Equal(RefundKind.NeedsApproval, Cancel(booking, threeDaysBefore.AddMinutes(-59)).Value.Kind);
    }

    private static Result<Refund> Cancel(Booking booking, DateTimeOffset now) =>
        booking.Cancel(AReason(), CancelledBy.Customer, RefundPolicy.Default, now);
}
