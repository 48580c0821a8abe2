using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Bookings;

/// <summary>Every state against every change of it.</summary>
public sealed class BookingTransitionTests
{
    public static TheoryData<BookingStatus> Every { get; } = [.. Enum.GetValues<BookingStatus>()];

    [Theory, MemberData(nameof(Every))]
    public void Only_what_waits_for_approval_can_be_approved(BookingStatus status) =>
        Changes(status, booking => booking.Approve(TimelinePolicy.Default, Now), BookingStatus.PendingDeposit, from: [BookingStatus.PendingApproval]);

    [Theory, MemberData(nameof(Every))]
    public void Only_what_waits_for_its_deposit_can_be_confirmed(BookingStatus status) =>
        Changes(status, booking => booking.Confirm(Dollars(100)), BookingStatus.Confirmed, from: [BookingStatus.PendingDeposit]);

    [Theory, MemberData(nameof(Every))]
    public void Only_what_is_confirmed_can_be_completed(BookingStatus status) =>
        Changes(status, booking => booking.Complete(booking.EndsAt), BookingStatus.Completed, from: [BookingStatus.Confirmed]);

    [Theory, MemberData(nameof(Every))]
    public void Only_what_is_confirmed_can_be_a_no_show(BookingStatus status) =>
        Changes(status, booking => booking.MarkNoShow(booking.EndsAt), BookingStatus.NoShow, from: [BookingStatus.Confirmed]);

    [Theory, MemberData(nameof(Every))]
    public void Only_what_is_still_to_come_can_be_cancelled(BookingStatus status) => Changes(
        status,
        booking => booking.Cancel(AReason(), CancelledBy.Staff, RefundPolicy.Default, Now),
        BookingStatus.Cancelled,
        from: [BookingStatus.PendingApproval, BookingStatus.PendingDeposit, BookingStatus.Confirmed],
        twice: BookingErrors.AlreadyCancelled());

    [Theory]
    [InlineData(BookingStatus.PendingApproval, "A booking that is waiting for approval cannot be changed like this.")]
    [InlineData(BookingStatus.PendingDeposit, "A booking that is waiting for its deposit cannot be changed like this.")]
    [InlineData(BookingStatus.Confirmed, "A booking that is confirmed cannot be changed like this.")]
    [InlineData(BookingStatus.Completed, "A booking that is completed cannot be changed like this.")]
    [InlineData(BookingStatus.Cancelled, "A booking that is cancelled cannot be changed like this.")]
    [InlineData(BookingStatus.NoShow, "A booking that is closed as a no-show cannot be changed like this.")]
    public void A_refusal_names_the_state_in_words(BookingStatus status, string message) =>
        Assert.Equal(new Error("BOOKING_STATUS_CONFLICT", message, "bookingId"), BookingErrors.WrongStatus(status));

    [Theory]
    [InlineData(BookingStatus.PendingApproval, true)]
    [InlineData(BookingStatus.PendingDeposit, true)]
    [InlineData(BookingStatus.Confirmed, true)]
    [InlineData(BookingStatus.Completed, false)]
    [InlineData(BookingStatus.Cancelled, false)]
    [InlineData(BookingStatus.NoShow, false)]
    public void A_booking_is_live_until_it_has_ended(BookingStatus status, bool live) =>
        Assert.Equal(live, ABooking().In(status).Build().IsLive);

    private static void Changes<T>(
        BookingStatus status, Func<Booking, Result<T>> change, BookingStatus to, BookingStatus[] from, Error? twice = null)
    {
        var booking = ABooking().In(status).Build();
        Assert.Equal(status, booking.Status);

        var result = change(booking);

        if (from.Contains(status))
        {
            result.OrValue();
            Assert.Equal(to, booking.Status);
        }
        else
        {
            Refused.With(status == to && twice is not null ? twice : BookingErrors.WrongStatus(status), result);
            Assert.Equal(status, booking.Status);
            Assert.Empty(booking.TakeEvents());
        }
    }
}
