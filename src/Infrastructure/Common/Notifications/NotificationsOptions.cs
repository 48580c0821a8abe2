using System.ComponentModel.DataAnnotations;

namespace MyHibachi.Infrastructure.Common.Notifications;

/// <summary>How the process keeps its ear on the database. Section <c>Notifications</c>.</summary>
internal sealed class NotificationsOptions
{
    /// <summary>Whole seconds of silence after which the connection is tried, so that a dead one is noticed.</summary>
    [Range(1, 3600)]
    public int KeepAliveSeconds { get; set; } = 15;

    /// <summary>The pause after the first lost connection; it doubles with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromMilliseconds(250);

    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many notifications wait for one slow reader before a gap takes their place.</summary>
    [Range(1, 100_000)]
    public int BufferSize { get; set; } = 1_000;
}
