using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Application.Messaging;

/// <summary>Whom a message is for.</summary>
internal enum Recipient
{
    Customer,

    /// <summary>The staff of the booking's station.</summary>
    Station,
}

/// <summary>One message of a plan.</summary>
internal sealed record PlannedMessage(string Template, MessageChannel Channel, Recipient To = Recipient.Customer);

/// <summary>Who is told what, and on which channels.</summary>
internal static class MessagePlan
{
    public static IReadOnlyList<PlannedMessage> Of(TimelineStep step) => step switch
    {
        TimelineStep.Confirmation => OnBoth("confirmation"),
        TimelineStep.SecondDepositReminder => OnBoth("second-deposit-reminder"),
        TimelineStep.StaffAlert => [new("staff-alert", MessageChannel.Email, Recipient.Station)],

        // The cancellation that the step brings about tells of itself.
        TimelineStep.DepositCancellation => [],
        TimelineStep.BalanceReminderSevenDays => OnBoth("balance-reminder-seven-days"),
        TimelineStep.BalanceReminderThreeDays => OnBoth("balance-reminder-three-days"),
        TimelineStep.BalanceReminderOneDay => OnBoth("balance-reminder-one-day"),
        TimelineStep.EventReminderOneDay => OnBoth("event-reminder-one-day"),
        TimelineStep.EventReminderThreeHours => [new("event-reminder-three-hours", MessageChannel.Sms)],
        TimelineStep.EventReminderOneHour => [new("event-reminder-one-hour", MessageChannel.Sms)],
        TimelineStep.ReviewRequest => OnBoth("review-request"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Nobody said who is told of this step."),
    };

    public static IReadOnlyList<PlannedMessage> OfCancellation(CancelledBy by) =>
        OnBoth(by is CancelledBy.System ? "deposit-cancellation" : "cancellation");

    public static IReadOnlyList<PlannedMessage> OfMove(Customer customer) => [.. OnBoth("rescheduled").Where(message => customer.Hears(message.Channel))];

    private static PlannedMessage[] OnBoth(string template) => [new(template, MessageChannel.Sms), new(template, MessageChannel.Email)];
}
