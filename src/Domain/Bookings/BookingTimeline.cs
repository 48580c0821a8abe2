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
        var coming = Plan(booking, policy)
            .Where(planned => !booking.Done.Contains(planned.Step) && Applies(planned.Step, booking) && now < planned.Until)
            .OrderBy(planned => planned.DueAt)
            .ThenBy(planned => planned.Step)
            .Select(planned => (DueStep?)new DueStep(planned.Step, planned.DueAt));
        return coming.FirstOrDefault();
    }

    /// <summary>Whether a step, taken or not, makes sense for the booking as it is now.</summary>
    public static bool MakesSense(TimelineStep step, TimelineFacts booking, DateTimeOffset now, TimelinePolicy policy) =>
        Plan(booking, policy).Any(planned => planned.Step == step && Applies(step, booking) && now < planned.Until);

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
        var (from, start, end) = (booking.DepositClockFrom, booking.StartsAt, booking.EndsAt);
        var (sevenDays, threeDays, oneDay) = (start.AddDays(-7), start.AddDays(-3), start.AddDays(-1));
        var (threeHours, oneHour) = (start.AddHours(-3), start.AddHours(-1));
        PlannedStep[] deposit =
        [
            // However late, each is worth taking before the next: nobody is cancelled without having been reminded.
            new(TimelineStep.Confirmation, from, end),
            new(TimelineStep.SecondDepositReminder, from + policy.SecondReminderAfter, start),
            new(TimelineStep.StaffAlert, from + policy.StaffAlertAfter, start),
            new(TimelineStep.DepositCancellation, from + policy.CancelAfter, DateTimeOffset.MaxValue),
        ];
        PlannedStep[] around =
        [
            // A reminder is worth sending until the next of its kind takes its place.
            new(TimelineStep.BalanceReminderSevenDays, sevenDays, threeDays),
            new(TimelineStep.BalanceReminderThreeDays, threeDays, oneDay),
            new(TimelineStep.BalanceReminderOneDay, oneDay, start),
            new(TimelineStep.EventReminderOneDay, oneDay, threeHours),
            new(TimelineStep.EventReminderThreeHours, threeHours, oneHour),
            new(TimelineStep.EventReminderOneHour, oneHour, start),
            new(TimelineStep.ReviewRequest, end + policy.ReviewRequestAfter, end + policy.ReviewRequestAfter + policy.ReviewRequestWithin),
        ];

        // What fell due before there was a booking was never promised.
        return deposit.Concat(around.Where(planned => planned.DueAt > from));
    }

    /// <param name="Until">The first instant at which the step makes no sense any more.</param>
    private readonly record struct PlannedStep(TimelineStep Step, DateTimeOffset DueAt, DateTimeOffset Until);
}
