using MyHibachi.Domain.Bookings;

namespace MyHibachi.Domain.Tests.Bookings;

/// <summary>What taking a step leaves behind.</summary>
public sealed class BookingStepTests
{
    [Fact]
    public void A_step_is_noted_with_when_it_was_due_and_when_it_was_taken()
    {
        var booking = ABooking().Build();

        booking.Tick(Now.AddMinutes(63));

        Assert.Equal(new TimelineEntry(TimelineStep.SecondDepositReminder, Now.AddMinutes(60), Now.AddMinutes(63)), booking.Timeline[^1]);
        var happened = Assert.IsType<TimelineStepTaken>(Assert.Single(booking.TakeEvents()));
        Assert.Equal((BookingNo(1), TimelineStep.SecondDepositReminder), (happened.Booking, happened.Step));
    }

    [Fact]
    public void Nothing_is_taken_before_it_is_due()
    {
        var booking = ABooking().Build();

        Assert.Null(booking.TakeDueStep(Now.AddHours(1).AddTicks(-1), TimelinePolicy.Default, RefundPolicy.Default));
        Assert.Single(booking.Timeline);
        Assert.Empty(booking.TakeEvents());
    }

    [Fact]
    public void Each_deposit_reminder_is_noted()
    {
        var booking = ABooking().Build();

        Assert.Equal(Now, booking.DepositRemindedAt);

        booking.Tick(Now.AddMinutes(61));
        Assert.Equal(Now.AddMinutes(61), booking.DepositRemindedAt);

        booking.Tick(Now.AddHours(3));
        Assert.Equal(Now.AddMinutes(61), booking.DepositRemindedAt);
    }

    [Fact]
    public void A_missed_deposit_cancels_in_the_systems_name()
    {
        var booking = ABooking().Build();
        booking.Tick(Now.AddHours(2));
        booking.TakeEvents();

        booking.Tick(Now.AddHours(6));

        Assert.Equal(BookingStatus.Cancelled, booking.Status);
        Assert.Null(booking.ClaimId);
        Assert.Equal((CancelledBy.System, Booking.DepositMissed, Now.AddHours(6)), (booking.Cancellation!.By, booking.Cancellation.Reason, booking.Cancellation.At));
        Assert.Collection(
            booking.TakeEvents(),
            step => Assert.Equal(TimelineStep.DepositCancellation, Assert.IsType<TimelineStepTaken>(step).Step),
            cancelled => Assert.Equal(CancelledBy.System, Assert.IsType<BookingCancelled>(cancelled).By));
    }

    [Theory]
    [InlineData(BookingStatus.PendingApproval, false)]
    [InlineData(BookingStatus.PendingDeposit, true)]
    [InlineData(BookingStatus.Confirmed, false)]
    [InlineData(BookingStatus.Cancelled, false)]
    public void Of_a_deposit_people_are_told_while_it_is_awaited(BookingStatus status, bool worth) => Assert.Equal(
        worth, ABooking().In(status).Build().IsWorthTelling(TimelineStep.SecondDepositReminder, Now.AddHours(1), TimelinePolicy.Default));

    [Fact]
    public void Of_a_step_that_was_taken_people_are_told_until_it_makes_no_sense()
    {
        var booking = ABooking().Confirmed().Build();
        var until = booking.StartsAt.AddHours(-1);
        booking.Tick(until.AddHours(-2));

        Assert.True(booking.IsWorthTelling(TimelineStep.EventReminderThreeHours, until.AddTicks(-1), TimelinePolicy.Default));
        Assert.False(booking.IsWorthTelling(TimelineStep.EventReminderThreeHours, until, TimelinePolicy.Default));
    }
}
