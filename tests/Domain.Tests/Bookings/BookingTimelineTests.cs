using MyHibachi.Domain.Bookings;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class BookingTimelineTests
{
    [Fact]
    public void Without_a_deposit_a_booking_is_reminded_told_to_staff_and_cancelled() => Assert.Equal(
        [
            (TimelineStep.SecondDepositReminder, Now.AddHours(1)),
            (TimelineStep.StaffAlert, Now.AddHours(2)),
            (TimelineStep.DepositCancellation, Now.AddHours(6)),
        ],
        ABooking().Build().TickToTheEnd(Now));

    [Fact]
    public void With_a_balance_a_confirmed_booking_is_reminded_of_it_and_of_the_event()
    {
        var booking = ABooking().Confirmed().Build();
        var (start, end) = (booking.StartsAt, booking.EndsAt);

        Assert.Equal(
            [
                (TimelineStep.BalanceReminderSevenDays, start.AddDays(-7)),
                (TimelineStep.BalanceReminderThreeDays, start.AddDays(-3)),
                (TimelineStep.BalanceReminderOneDay, start.AddDays(-1)),
                (TimelineStep.EventReminderOneDay, start.AddHours(-24)),
                (TimelineStep.EventReminderThreeHours, start.AddHours(-3)),
                (TimelineStep.EventReminderOneHour, start.AddHours(-1)),
                (TimelineStep.ReviewRequest, end.AddHours(2)),
            ],
            booking.TickToTheEnd(Now));
    }

    [Fact]
    public void Once_everything_is_paid_no_balance_is_asked_for() => Assert.Equal(
        [
            TimelineStep.EventReminderOneDay,
            TimelineStep.EventReminderThreeHours,
            TimelineStep.EventReminderOneHour,
            TimelineStep.ReviewRequest,
        ],
        ABooking().Confirmed(Dollars(550)).Build().TickToTheEnd(Now).Select(taken => taken.Step));

    [Fact]
    public void What_fell_due_before_the_booking_was_made_is_never_sent() => Assert.Equal(
        [TimelineStep.EventReminderThreeHours, TimelineStep.EventReminderOneHour, TimelineStep.ReviewRequest],
        ABooking().StartingAt(Now.AddHours(20)).Confirmed().Build().TickToTheEnd(Now).Select(taken => taken.Step));

    [Fact]
    public void While_staff_have_not_approved_nothing_happens() =>
        Assert.Empty(ABooking().FarAway().Build().TickToTheEnd(Now));

    [Fact]
    public void After_approval_the_deposit_is_awaited_from_then()
    {
        var booking = ABooking().FarAway().Build();
        booking.Approve(TimelinePolicy.Default, Now.AddDays(2)).OrValue();

        Assert.Equal(new DueStep(TimelineStep.SecondDepositReminder, Now.AddDays(2).AddHours(1)), booking.NextStep(Now, TimelinePolicy.Default));
        Assert.Equal((TimelineStep.DepositCancellation, Now.AddDays(2).AddHours(6)), booking.TickToTheEnd(Now)[^1]);
    }

    [Theory]
    [InlineData(BookingStatus.Cancelled)]
    [InlineData(BookingStatus.NoShow)]
    public void After_such_an_end_nothing_comes(BookingStatus end) => Assert.Empty(ABooking().In(end).Build().TickToTheEnd(Now));

    [Fact]
    public void A_completed_booking_is_asked_for_a_review()
    {
        var booking = ABooking().Completed().Build();

        Assert.Equal([(TimelineStep.ReviewRequest, booking.EndsAt.AddHours(2))], booking.TickToTheEnd(booking.EndsAt));
    }

    [Theory]
    [InlineData(TimelineStep.SecondDepositReminder, 1)]
    [InlineData(TimelineStep.StaffAlert, 2)]
    [InlineData(TimelineStep.DepositCancellation, 6)]
    public void A_deposit_step_is_not_taken_a_moment_too_early(TimelineStep step, int hours)
    {
        var booking = ABooking().Build();

        Assert.DoesNotContain(step, booking.Tick(Now.AddHours(hours).AddTicks(-1)));
        Assert.Equal([step], booking.Tick(Now.AddHours(hours)));
    }

    // Each reminder is worth sending until the next of its kind is due, or until the event has begun.
    [Theory]
    [InlineData(TimelineStep.BalanceReminderSevenDays, -7 * 24, -3 * 24)]
    [InlineData(TimelineStep.BalanceReminderThreeDays, -3 * 24, -24)]
    [InlineData(TimelineStep.BalanceReminderOneDay, -24, 0)]
    [InlineData(TimelineStep.EventReminderOneDay, -24, -3)]
    [InlineData(TimelineStep.EventReminderThreeHours, -3, -1)]
    [InlineData(TimelineStep.EventReminderOneHour, -1, 0)]
    public void A_late_reminder_is_sent_while_it_makes_sense(TimelineStep step, int from, int until)
    {
        var start = ABooking().Build().StartsAt;

        Assert.DoesNotContain(step, TakenAt(start.AddHours(from).AddTicks(-1)));
        Assert.Contains(step, TakenAt(start.AddHours(from)));
        Assert.Contains(step, TakenAt(start.AddHours(until).AddTicks(-1)));
        Assert.DoesNotContain(step, TakenAt(start.AddHours(until)));
    }

    [Fact]
    public void A_review_is_asked_for_up_to_a_week_late()
    {
        var due = ABooking().Build().EndsAt.AddHours(2);

        Assert.Contains(TimelineStep.ReviewRequest, TakenAt(due.AddDays(7).AddTicks(-1)));
        Assert.DoesNotContain(TimelineStep.ReviewRequest, TakenAt(due.AddDays(7)));
    }

    [Fact]
    public void A_booking_confirmed_late_is_still_reminded_of_the_event()
    {
        var booking = ABooking().StartingAt(Now.AddHours(25)).Build();
        booking.Tick(Now.AddHours(2));
        booking.Confirm(Dollars(100)).OrValue();

        Assert.Equal([TimelineStep.BalanceReminderOneDay, TimelineStep.EventReminderOneDay], booking.Tick(Now.AddHours(2)));
    }

    [Fact]
    public void A_clock_set_back_does_not_bring_back_an_earlier_reminder()
    {
        var booking = ABooking().Confirmed(Dollars(550)).Build();
        booking.Tick(Now);
        Assert.Equal([TimelineStep.EventReminderOneHour], booking.Tick(booking.StartsAt.AddMinutes(-30)));

        Assert.Empty(booking.Tick(booking.StartsAt.AddHours(-2)));
        Assert.Empty(booking.Tick(booking.StartsAt.AddHours(-20)));
    }

    [Fact]
    public void Staff_may_move_every_offset()
    {
        var policy = new TimelinePolicy
        {
            SecondReminderAfter = TimeSpan.FromSeconds(2),
            FirstEventReminderBefore = TimeSpan.FromHours(48),
        };
        var booking = ABooking().Build();
        booking.Tick(Now);

        Assert.Equal(new DueStep(TimelineStep.SecondDepositReminder, Now.AddSeconds(2)), booking.NextStep(Now, policy));
        booking.Confirm(Dollars(550)).OrValue();
        Assert.Equal(new DueStep(TimelineStep.EventReminderOneDay, booking.StartsAt.AddHours(-48)), booking.NextStep(Now, policy));
    }

    private static IReadOnlyList<TimelineStep> TakenAt(DateTimeOffset now) => ABooking().Confirmed().Build().Tick(now);
}
