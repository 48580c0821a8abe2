using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A stretch of time that a chef spends at one place.</summary>
/// <param name="Place">Null when it is not known yet; then only the times are compared.</param>
public sealed record Engagement(DateTimeOffset StartsAt, DateTimeOffset EndsAt, GeoPoint? Place)
{
    /// <summary>Whether one chef can do both: they do not overlap, and the gap between them holds the drive.</summary>
    public bool LeavesTimeFor(Engagement other, StationClock clock, SchedulingPolicy policy)
    {
        var (first, second) = StartsAt <= other.StartsAt ? (this, other) : (other, this);
        return first.EndsAt <= second.StartsAt && first.EndsAt + first.DriveTo(second, clock, policy) <= second.StartsAt;
    }

    /// <summary>The drive to the next place when leaving at the end of this.</summary>
    public TimeSpan DriveTo(Engagement next, StationClock clock, SchedulingPolicy policy) =>
        Place is { } from && next.Place is { } to
            ? TravelTime.Estimate(from, to, clock.LocalTimeOf(EndsAt), policy).Total
            : TimeSpan.Zero;
}
