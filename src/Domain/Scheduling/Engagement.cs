using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A stretch of time that a chef spends at one place.</summary>
/// <param name="Place">Null when it is not known yet; then only the times are compared.</param>
public sealed record Engagement(DateTimeOffset StartsAt, DateTimeOffset EndsAt, GeoPoint? Place)
{
    /// <summary>Whether one chef can do both: they do not overlap, and the gap between them holds the drive and what is needed beside it.</summary>
    /// <param name="drives">Those that were measured; null estimates all.</param>
    public bool LeavesTimeFor(Engagement other, StationClock clock, SchedulingPolicy policy, DriveTable? drives = null)
    {
        var (first, second) = StartsAt <= other.StartsAt ? (this, other) : (other, this);
        return first.EndsAt <= second.StartsAt && first.EndsAt + first.DriveTo(second, clock, policy, drives) + policy.Buffer <= second.StartsAt;
    }

    /// <summary>The drive to the next place when leaving at the end of this.</summary>
    /// <param name="drives">Those that were measured; null estimates all.</param>
    public TimeSpan DriveTo(Engagement next, StationClock clock, SchedulingPolicy policy, DriveTable? drives = null) =>
        Place is { } from && next.Place is { } to
            ? (drives?.Drive(from, to, clock.LocalTimeOf(EndsAt), policy) ?? TravelTime.Estimate(from, to, clock.LocalTimeOf(EndsAt), policy)).Total
            : TimeSpan.Zero;

    /// <summary>The drive that decides whether one chef can do both; null when it decides nothing.</summary>
    public Leg? LegTo(Engagement next) =>
        EndsAt <= next.StartsAt && Place is { } from && next.Place is { } to ? Leg.Between(from, to) : null;
}
