namespace MyHibachi.Domain.Bookings;

/// <summary>What of a booking its timeline depends on.</summary>
/// <param name="DepositClockFrom">When the deposit was first asked for: the booking's creation, or its approval.</param>
/// <param name="HasOpenBalance">Less was paid than the total.</param>
/// <param name="Done">Steps that were taken.</param>
public sealed record TimelineFacts(
    BookingStatus Status,
    DateTimeOffset DepositClockFrom,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    bool HasOpenBalance,
    IReadOnlySet<TimelineStep> Done);

/// <summary>
/// What is due in a booking's life, as a pure function of the booking and the time. Whoever asks late, twice or never does no
/// harm: the answer is the first step that was not taken and still makes sense.
/// </summary>
public static class BookingTimeline
{
    /// <summary>The next step, due now or later; null when nothing will come any more.</summary>
    public static DueStep? Next(TimelineFacts booking, DateTimeOffset now, TimelinePolicy policy)
    {
        PlannedStep[] plan = [.. Plan(booking, policy)];
        PlannedStep[] taken = [.. plan.Where(planned => booking.Done.Contains(planned.Step))];
        return plan
            .Where(planned => Applies(planned.Step, booking) && planned.MakesSenseAt(now) && !taken.Any(planned.IsOvertakenBy))
            .OrderBy(planned => planned.DueAt)
            .ThenBy(planned => planned.Step)
            .Select(planned => (DueStep?)new DueStep(planned.Step, planned.DueAt))
            .FirstOrDefault();
    }

    /// <summary>Whether a step, taken or not, makes sense for the booking as it is now.</summary>
    public static bool MakesSense(TimelineStep step, TimelineFacts booking, DateTimeOffset now, TimelinePolicy policy) =>
        Plan(booking, policy).Any(planned => planned.Step == step && Applies(step, booking) && planned.MakesSenseAt(now));

    private static bool Applies(TimelineStep step, TimelineFacts booking) => step switch
    {
        TimelineStep.Confirmation => booking.Status is BookingStatus.PendingDeposit or BookingStatus.Confirmed,
        TimelineStep.SecondDepositReminder or TimelineStep.StaffAlert or TimelineStep.DepositCancellation =>
            booking.Status is BookingStatus.PendingDeposit,
        TimelineStep.BalanceReminderSevenDays or TimelineStep.BalanceReminderThreeDays or TimelineStep.BalanceReminderOneDay =>
            booking.Status is BookingStatus.Confirmed && booking.HasOpenBalance,
        TimelineStep.ReviewRequest => booking.Status is BookingStatus.Confirmed or BookingStatus.Completed,
        _ => booking.Status is BookingStatus.Confirmed,
    };

    private static IEnumerable<PlannedStep> Plan(TimelineFacts booking, TimelinePolicy policy)
    {
        // What fell due before there was a booking was never promised.
        var around = BalanceReminders(booking.StartsAt, policy).Concat(EventReminders(booking, policy)).Where(planned => planned.DueAt > booking.DepositClockFrom);
        return Deposit(booking, policy).Concat(around);
    }

    // However late, each is worth taking before the next: nobody is cancelled without having been reminded.
    private static IEnumerable<PlannedStep> Deposit(TimelineFacts booking, TimelinePolicy policy)
    {
        var (from, start) = (booking.DepositClockFrom, booking.StartsAt);
        return
        [
            new(StepKind.Deposit, TimelineStep.Confirmation, from, booking.EndsAt),
            new(StepKind.Deposit, TimelineStep.SecondDepositReminder, from + policy.SecondReminderAfter, start),
            new(StepKind.Deposit, TimelineStep.StaffAlert, from + policy.StaffAlertAfter, start),
            new(StepKind.Deposit, TimelineStep.DepositCancellation, from + policy.CancelAfter, DateTimeOffset.MaxValue),
        ];
    }

    // A reminder is worth sending until the next of its kind takes its place.
    private static IEnumerable<PlannedStep> BalanceReminders(DateTimeOffset start, TimelinePolicy policy)
    {
        var (second, last) = (start - policy.SecondBalanceReminderBefore, start - policy.LastBalanceReminderBefore);
        return
        [
            new(StepKind.Balance, TimelineStep.BalanceReminderSevenDays, start - policy.FirstBalanceReminderBefore, second),
            new(StepKind.Balance, TimelineStep.BalanceReminderThreeDays, second, last),
            new(StepKind.Balance, TimelineStep.BalanceReminderOneDay, last, start),
        ];
    }

    private static IEnumerable<PlannedStep> EventReminders(TimelineFacts booking, TimelinePolicy policy)
    {
        var start = booking.StartsAt;
        var (second, last) = (start - policy.SecondEventReminderBefore, start - policy.LastEventReminderBefore);
        var review = booking.EndsAt + policy.ReviewRequestAfter;
        return
        [
            new(StepKind.Event, TimelineStep.EventReminderOneDay, start - policy.FirstEventReminderBefore, second),
            new(StepKind.Event, TimelineStep.EventReminderThreeHours, second, last),
            new(StepKind.Event, TimelineStep.EventReminderOneHour, last, start),
            new(StepKind.Event, TimelineStep.ReviewRequest, review, review + policy.ReviewRequestWithin),
        ];
    }

    private enum StepKind
    {
        Deposit,
        Balance,
        Event,
    }

    /// <param name="Until">The first instant at which the step makes no sense any more.</param>
    private readonly record struct PlannedStep(StepKind Kind, TimelineStep Step, DateTimeOffset DueAt, DateTimeOffset Until)
    {
        public bool MakesSenseAt(DateTimeOffset now) => DueAt < Until && now < Until;

        /// <summary>It was taken itself, or a later one of its kind was: a clock that was set back brings nothing back.</summary>
        public bool IsOvertakenBy(PlannedStep taken) =>
            taken.Kind == Kind && (taken.DueAt, taken.Step).CompareTo((DueAt, Step)) >= 0;
    }
}
