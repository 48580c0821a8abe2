namespace MyHibachi.Domain.Bookings;

/// <summary>What happens by itself in a booking's life, in the order it comes.</summary>
public enum TimelineStep
{
    /// <summary>Confirmation of the booking, with the first deposit reminder.</summary>
    Confirmation,

    /// <summary>Second deposit reminder.</summary>
    SecondDepositReminder,

    /// <summary>Staff are told that the deposit is late.</summary>
    StaffAlert,

    /// <summary>The booking is cancelled for want of a deposit.</summary>
    DepositCancellation,

    /// <summary>A balance is open, seven days before.</summary>
    BalanceReminderSevenDays,

    /// <summary>A balance is open, three days before.</summary>
    BalanceReminderThreeDays,

    /// <summary>A balance is open, the day before.</summary>
    BalanceReminderOneDay,

    /// <summary>Date, time, address and chef, the day before.</summary>
    EventReminderOneDay,

    /// <summary>Three hours before.</summary>
    EventReminderThreeHours,

    /// <summary>The chef is on the way.</summary>
    EventReminderOneHour,

    /// <summary>How was it?</summary>
    ReviewRequest,
}

/// <summary>What steps have in common.</summary>
public static class TimelineSteps
{
    extension(TimelineStep step)
    {
        /// <summary>It goes by the event's time, so that it comes anew when the event is moved.</summary>
        public bool IsAboutTheEvent => step >= TimelineStep.BalanceReminderSevenDays;
    }
}

/// <summary>A step and when it falls due.</summary>
public readonly record struct DueStep(TimelineStep Step, DateTimeOffset DueAt);

/// <summary>The offsets of the timeline. The steps are named after the defaults.</summary>
public sealed record TimelinePolicy
{
    public static TimelinePolicy Default { get; } = new();

    /// <summary>When the deposit is due, after it was first asked for.</summary>
    public TimeSpan DepositDueAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After the deposit was first asked for.</summary>
    public TimeSpan SecondReminderAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After the deposit was first asked for.</summary>
    public TimeSpan StaffAlertAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After the deposit was first asked for.</summary>
    public TimeSpan CancelAfter { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Before the event's start.</summary>
    public TimeSpan FirstBalanceReminderBefore { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Before the event's start.</summary>
    public TimeSpan SecondBalanceReminderBefore { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Before the event's start.</summary>
    public TimeSpan LastBalanceReminderBefore { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Before the event's start.</summary>
    public TimeSpan FirstEventReminderBefore { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Before the event's start.</summary>
    public TimeSpan SecondEventReminderBefore { get; init; } = TimeSpan.FromHours(3);

    /// <summary>Before the event's start.</summary>
    public TimeSpan LastEventReminderBefore { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After the event's end.</summary>
    public TimeSpan ReviewRequestAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>A review request that could not be sent for this long is not sent any more.</summary>
    public TimeSpan ReviewRequestWithin { get; init; } = TimeSpan.FromDays(7);
}
