using Microsoft.Extensions.Time.Testing;

namespace MyHibachi.TestKit.Cluster;

/// <summary>What a test's cluster is like.</summary>
public sealed record ClusterPlan
{
    /// <summary>Monday, June 1st, 2026, noon in Los Angeles: a slot's start, so that a slot can lie exactly 24 or 72 hours ahead.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 6, 1, 19, 0, 0, TimeSpan.Zero);

    public short Silos { get; init; } = 2;

    /// <summary>Time stands still until the test moves it; null lets real time run.</summary>
    public FakeTimeProvider? Clock { get; init; } = new(Noon);

    /// <summary>Settings of the product that differ from their defaults: a refusal of a test that is not about leads leaves none, and calendars are read from this machine.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } =
        new Dictionary<string, string?> { ["FEATURE_FAILED_BOOKING_LEAD_CAPTURE"] = "false", ["Calendars:AllowLoopback"] = "true" };
}
