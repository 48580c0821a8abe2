using CsCheck;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Domain.Tests.Bookings;

/// <summary>However the clock jumps and whatever becomes of the booking, a step comes once and in order.</summary>
public sealed class BookingTimelineLaws
{
    private static readonly TimelineStep[][] Kinds =
    [
        [TimelineStep.Confirmation, TimelineStep.SecondDepositReminder, TimelineStep.StaffAlert, TimelineStep.DepositCancellation],
        [TimelineStep.BalanceReminderSevenDays, TimelineStep.BalanceReminderThreeDays, TimelineStep.BalanceReminderOneDay],
        [TimelineStep.EventReminderOneDay, TimelineStep.EventReminderThreeHours, TimelineStep.EventReminderOneHour],
    ];

    // Enough to meet every two steps in every order.
    private const int Lives = 1_000;

    // The event is half an hour up to two weeks away, often so near that its reminders meet the deposit's.
    private static readonly Gen<DateTimeOffset> Start = Gen.Frequency(
        (1, Gen.Int[30, 4 * 60]), (1, Gen.Int[30, 30 * 60]), (1, Gen.Int[30, 14 * 24 * 60])).Select(minutes => Now.AddMinutes(minutes));

    private static readonly Gen<Action<Booking, DateTimeOffset>> Change = Gen.Frequency<Action<Booking, DateTimeOffset>>(
        (30, NothingHappens),
        (2, (booking, _) => booking.Confirm(Dollars(100))),
        (1, (booking, _) => booking.Confirm(Dollars(550))),
        (1, (booking, now) => booking.Complete(now)),
        (1, (booking, now) => booking.MarkNoShow(now)),
        (1, (booking, now) => booking.Cancel(AReason(), CancelledBy.Customer, RefundPolicy.Default, now)));

    private static readonly Gen<Life> SomeLife =
        from start in Start
        from moments in Gen.Select(Clock(start), Change).Array[1, 30]
        select new Life(start, moments);

    [Fact]
    public void A_step_comes_once() => SomeLife.Sample(
        life =>
        {
            var taken = life.Live().Timeline;
            return taken.DistinctBy(entry => entry.Step).Count() == taken.Count;
        },
        iter: Lives);

    [Fact]
    public void Steps_of_a_kind_come_in_order() => SomeLife.Sample(
        life =>
        {
            var taken = life.Live().Timeline.Select(entry => entry.Step).ToArray();
            Assert.All(Kinds, kind => Assert.Equal(kind.Where(taken.Contains), taken.Where(kind.Contains)));
        },
        iter: Lives);

    [Fact]
    public void While_the_clock_runs_forward_and_nothing_else_happens_all_steps_come_in_order() => SomeLife.Sample(
        life =>
        {
            var booking = Sold(life.Start, paid: life.Moments.Length % 2 == 0);
            foreach (var now in life.Clock.Order())
                booking.Tick(now);

            var due = booking.Timeline.Select(entry => entry.DueAt).ToArray();
            return due.SequenceEqual(due.Order());
        },
        iter: Lives);

    [Fact]
    public void No_step_is_taken_before_it_is_due() => SomeLife.Sample(
        life => Assert.All(life.Live().Timeline, entry => Assert.True(entry.TakenAt >= entry.DueAt)), iter: Lives);

    [Fact]
    public void No_reminder_is_sent_once_the_event_has_begun() => SomeLife.Sample(
        life => Assert.All(
            life.Live().Timeline.Where(entry => Kinds[1].Concat(Kinds[2]).Contains(entry.Step)), entry => Assert.True(entry.TakenAt < life.Start)),
        iter: Lives);

    [Fact]
    public void A_timer_that_goes_off_twice_does_nothing_the_second_time() => SomeLife.Sample(life =>
    {
        var booking = life.Live();
        var now = life.Clock.Max();
        booking.Tick(now);

        Assert.Empty(booking.Tick(now));
    });

    [Fact]
    public void A_timer_that_goes_off_too_often_changes_nothing() => SomeLife.Sample(
        life =>
        {
            var (punctual, restless) = (Sold(life.Start), Sold(life.Start));
            punctual.TickToTheEnd(Now);
            for (var now = Now; restless.NextStep(now, TimelinePolicy.Default) is { } next; now = next.DueAt)
            {
                foreach (var early in life.Clock.Where(early => early < next.DueAt))
                    restless.Tick(early);
                restless.Tick(next.DueAt);
            }

            Assert.Equal(punctual.Timeline, restless.Timeline);
        },
        iter: Lives);

    [Fact]
    public void After_a_late_wake_up_every_deposit_step_comes_in_order() =>
        Gen.Select(Gen.Int[0, 6 * 60], Gen.Int[6 * 60, 14 * 24 * 60]).Sample((killed, awake) =>
        {
            var booking = ABooking().Build();
            var before = booking.Tick(Now.AddMinutes(killed));

            var after = booking.Tick(Now.AddMinutes(awake));

            Assert.Equal(Kinds[0].Skip(1), before.Concat(after));
            Assert.Equal(BookingStatus.Cancelled, booking.Status);
        });

    [Fact]
    public void A_next_step_that_is_announced_comes_unless_something_else_happens() => SomeLife.Sample(
        life =>
        {
            var booking = life.Live();
            var now = life.Clock[^1];
            if (booking.NextStep(now, TimelinePolicy.Default) is { } next)
                Assert.Equal(next.Step, booking.Tick(next.DueAt > now ? next.DueAt : now)[0]);
        },
        iter: Lives);

    // Any minute from before the sale to long after the event, most often where steps are due.
    private static Gen<DateTimeOffset> Clock(DateTimeOffset start) => Gen.Frequency(
        (2, Gen.Int[-60, 8 * 60].Select(minutes => Now.AddMinutes(minutes))),
        (2, Gen.Int[-26 * 60, 60].Select(minutes => start.AddMinutes(minutes))),
        (1, Gen.Int[-8 * 24 * 60, 10 * 24 * 60].Select(minutes => start.AddMinutes(minutes))));

    private static void NothingHappens(Booking booking, DateTimeOffset now)
    {
    }

    private static Booking Sold(DateTimeOffset start, bool paid = false) =>
        (paid ? ABooking().Confirmed() : ABooking()).StartingAt(start).Build();

    private sealed record Life(DateTimeOffset Start, (DateTimeOffset Now, Action<Booking, DateTimeOffset> Change)[] Moments)
    {
        public override string ToString() => $"from {Now:s} to {Start:s}, asked at {string.Join(", ", Clock.Select(now => now.ToString("s")))}";

        public DateTimeOffset[] Clock => [.. Moments.Select(moment => moment.Now)];

        public Booking Live()
        {
            var booking = Sold(Start);
            foreach (var (now, change) in Moments)
            {
                change(booking, now);
                booking.Tick(now);
            }

            return booking;
        }
    }
}
