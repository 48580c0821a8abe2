using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Application.Messaging;

/// <summary>Writes planned messages and hands them to the sender.</summary>
internal sealed class MessageDesk(IMessageTemplates templates, IMessageSender sender, TimelinePolicy timeline)
{
    /// <summary>Sends each message of the plan once for the booking, however often it is called.</summary>
    public async Task Send(IReadOnlyList<PlannedMessage> plan, MessageFacts facts, CancellationToken ct)
    {
        var model = MessageModel.Of(facts, timeline);
        foreach (var planned in plan)
        {
            var text = templates.Write(planned.Template, planned.Channel, model);
            await sender.Send(Address(planned, text, facts), ct);
        }
    }

    private static OutgoingMessage Address(PlannedMessage planned, MessageText text, MessageFacts facts) => new(
        KeyOf(planned, facts.Booking),
        planned.Channel,
        To(planned, facts),
        text.Subject,
        text.Body,
        planned.Template,
        facts.Booking.Id,
        facts.Booking.StationId);

    // What goes by the event's time is told anew when the event was moved.
    private static string KeyOf(PlannedMessage planned, Booking booking) => string.Create(
        CultureInfo.InvariantCulture,
        $"{booking.Id.Value:N}/{planned.Template}/{planned.Channel}{(booking.Moves > 0 && IsAboutTheEvent(planned) ? $"/{booking.Moves}" : "")}");

    private static bool IsAboutTheEvent(PlannedMessage planned) =>
        planned.Template is "rescheduled" || planned.Template.StartsWith("event-", StringComparison.Ordinal) || planned.Template.StartsWith("balance-", StringComparison.Ordinal);

    private static string To(PlannedMessage planned, MessageFacts facts) => planned switch
    {
        { To: Recipient.Station, Channel: MessageChannel.Email } => facts.Station.ContactEmail,
        { To: Recipient.Station } => facts.Station.ContactPhone,
        { Channel: MessageChannel.Email } => facts.Customer.Email.Value,
        _ => facts.Customer.Phone.Value,
    };
}
