namespace MyHibachi.Infrastructure.Common.Notifications;

/// <summary>What other processes commit, heard while it is news. Nothing is kept for who was not listening.</summary>
public interface INotifications
{
    /// <summary>Hears the channel from now on, until disposed.</summary>
    /// <param name="channel">One of <see cref="NotificationChannels"/>.</param>
    NotificationSubscription Subscribe(string channel);
}

/// <summary>The channels of the database.</summary>
public static class NotificationChannels
{
    /// <summary>Events wait in the outbox. Carries nothing.</summary>
    public const string Outbox = "outbox";

    /// <summary>Something happened that a station's schedule shows. Carries JSON: sequence, stationId, bookingId, type, date.</summary>
    public const string Schedule = "schedule";

    /// <summary>Stations, chefs, prices or roles changed.</summary>
    public const string ReferenceData = "reference_data";

    /// <summary>Rows of the audit trail wait for their seals. Carries nothing.</summary>
    public const string Audit = "audit";

    internal static IReadOnlyList<string> All { get; } = [Outbox, Schedule, ReferenceData, Audit];
}

/// <summary>One thing that was told on a channel.</summary>
/// <param name="Payload">Null for a gap: things may have been told that nobody heard, so read again whatever they would change.</param>
public readonly record struct Notification(string? Payload)
{
    public static Notification Gap => default;

    public bool IsGap => Payload is null;
}
