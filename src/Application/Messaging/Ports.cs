using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Messaging;

/// <summary>A message to one person, ready to go.</summary>
/// <param name="Key">A message with a known key was sent before and is not sent again.</param>
/// <param name="To">An email address, or a telephone number in E.164 form.</param>
/// <param name="Subject">Null for a text message.</param>
/// <param name="Template">What it was written from.</param>
/// <param name="Booking">What it is about; null when it is about none.</param>
/// <param name="Station">Whose staff may read it; null when it concerns no station.</param>
public sealed record OutgoingMessage(
    string Key, MessageChannel Channel, string To, string? Subject, string Body, string Template, BookingId? Booking, StationId? Station)
{
    /// <summary>
    /// What may be kept and shown instead of a body that holds a secret of the receiver's, such as a code; null when it holds none.
    /// The body itself goes to the receiver and nowhere else.
    /// </summary>
    public string? BodyWithoutSecret { get; init; }
}

/// <summary>Brings messages to people.</summary>
public interface IMessageSender
{
    /// <summary>Sends the message unless its key was used. Idempotent.</summary>
    Task Send(OutgoingMessage message, CancellationToken ct);
}

/// <summary>What a template became.</summary>
/// <param name="Subject">Null for a text message.</param>
public sealed record MessageText(string? Subject, string Body);

/// <summary>Writes messages from templates.</summary>
public interface IMessageTemplates
{
    /// <exception cref="InvalidOperationException">There is no such template, or it asks for something the model does not have.</exception>
    MessageText Write(string template, MessageChannel channel, MessageModel model);
}

/// <summary>A booking and everybody whom its messages name. Nothing of it is tracked.</summary>
/// <param name="Chef">Null while nobody is assigned.</param>
public sealed record MessageFacts(Booking Booking, Customer Customer, Station Station, string? Chef);

/// <summary>Reads what messages are about.</summary>
public interface IMessageFacts
{
    /// <returns>Null when there is no such booking.</returns>
    Task<MessageFacts?> For(BookingId booking, CancellationToken ct);
}
