using System.Text.Json;
using MyHibachi.Infrastructure.Common.Notifications;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>What is told of stored events: to the dispatchers that they wait, to the schedule's viewers what happened.</summary>
internal static class OutboxNews
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Tells of events that were just committed.</summary>
    public static void Tell(this CommitNews news, IReadOnlyCollection<OutboxEvent> stored)
    {
        if (stored.Count > 0)
        {
            news.Tell(NotificationChannels.Outbox);
        }

        foreach (var row in stored)
        {
            news.TellSchedule(row.Id, row.StationId, row.BookingId, row.Type, row.Payload);
        }
    }

    /// <summary>Tells again of what its own process may not have lived to tell. Viewers read the booking again, so twice does no harm.</summary>
    /// <param name="since">Events that occurred after it were told of by whoever stored them, or will be found later.</param>
    public static void TellLate(this CommitNews news, IEnumerable<ClaimedEvent> claimed, DateTimeOffset since)
    {
        foreach (var one in claimed.Where(one => one.OccurredAt <= since))
        {
            news.TellSchedule(one.Sequence, one.Station, one.Booking, one.Type, one.Payload);
        }
    }

    private static void TellSchedule(this CommitNews news, long sequence, Guid? station, Guid? booking, string type, string payload)
    {
        if (station is null)
        {
            return;
        }

        using var json = JsonDocument.Parse(payload);
        var told = new { sequence, stationId = station, bookingId = booking, type, date = Told("date"), until = Told("until"), chefId = Told("chef") };
        news.Tell(NotificationChannels.Schedule, JsonSerializer.Serialize(told, Options));

        string? Told(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }
}
