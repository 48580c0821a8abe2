using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Messaging;

/// <summary>A message that was handed to its sender.</summary>
/// <param name="To">An email address, or a telephone number in E.164 form.</param>
/// <param name="Subject">Null for a text message.</param>
public sealed record SentMessage(
    MessageId Id, MessageChannel Channel, string To, string? Subject, string Body, string Template, BookingId? Booking, StationId? Station, DateTimeOffset SentAt);

/// <summary>Messages to be shown to staff, latest first.</summary>
public interface IMessageReads : IStationRecords
{
    /// <param name="booking">Only what is about it; null for all.</param>
    Task<Page<SentMessage>> List(DataScope scope, BookingId? booking, PageRequest page, CancellationToken ct);
}
