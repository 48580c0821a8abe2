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
        $"{facts.Booking.Id.Value:N}/{planned.Template}/{planned.Channel}",
        planned.Channel,
        To(planned, facts),
        text.Subject,
        text.Body,
        planned.Template,
        facts.Booking.Id,
        facts.Booking.StationId);

    private static string To(PlannedMessage planned, MessageFacts facts) => planned switch
    {
        { To: Recipient.Station, Channel: MessageChannel.Email } => facts.Station.ContactEmail,
        { To: Recipient.Station } => facts.Station.ContactPhone,
        { Channel: MessageChannel.Email } => facts.Customer.Email.Value,
        _ => facts.Customer.Phone.Value,
    };
}
