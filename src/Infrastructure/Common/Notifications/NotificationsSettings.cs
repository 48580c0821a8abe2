using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Common.Notifications;

/// <summary>How the process keeps its ear on the database. Section <c>Notifications</c>.</summary>
internal sealed record NotificationsSettings
{
    /// <summary>Silence after which the connection is tried, so that a dead one is noticed. Whole seconds, 1 or more.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The pause after the first lost connection; it doubles with each further one.</summary>
    public TimeSpan FirstRetryAfter { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many notifications wait for one slow reader before a gap takes their place.</summary>
    public int BufferSize { get; init; } = 1_000;

    public static void Check(SettingChecks<NotificationsSettings> check) => check
        .That(settings => settings.KeepAlive >= TimeSpan.FromSeconds(1), nameof(KeepAlive), "is 1 second or more")
        .That(settings => settings.FirstRetryAfter > TimeSpan.Zero, nameof(FirstRetryAfter), "must be more than nothing")
        .That(settings => settings.LongestRetryAfter >= settings.FirstRetryAfter, nameof(LongestRetryAfter), "must not be less than FirstRetryAfter")
        .That(settings => settings.BufferSize >= 1, nameof(BufferSize), "is 1 or more");
}
