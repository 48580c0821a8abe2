using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>How long a drive takes, and why.</summary>
/// <param name="Base">Without traffic.</param>
/// <param name="Multiplier">1, or the rush hour's factor.</param>
/// <param name="Source">Where the base is known from.</param>
public readonly record struct TravelTime(TimeSpan Base, double Multiplier, DriveSource Source = DriveSource.Estimate)
{
    public TimeSpan Total => Base * Multiplier;

    /// <summary>Estimates a drive from the great-circle distance.</summary>
    /// <param name="localDeparture">Wall-clock time at the station.</param>
    public static TravelTime Estimate(GeoPoint from, GeoPoint to, DateTime localDeparture, SchedulingPolicy policy) => new(
        TimeSpan.FromHours(from.MilesTo(to) * policy.RoadFactor / policy.MilesPerHour), MultiplierAt(localDeparture, policy));

    /// <summary>A drive whose base was found out.</summary>
    /// <param name="localDeparture">Wall-clock time at the station.</param>
    public static TravelTime Measured(TimeSpan measured, DriveSource source, DateTime localDeparture, SchedulingPolicy policy) =>
        new(measured, MultiplierAt(localDeparture, policy), source);

    private static double MultiplierAt(DateTime local, SchedulingPolicy policy) => IsRushHour(local, policy) ? policy.RushHourFactor : 1;

    private static bool IsRushHour(DateTime local, SchedulingPolicy policy) =>
        local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && TimeOnly.FromDateTime(local) >= policy.RushHourStart
        && TimeOnly.FromDateTime(local) < policy.RushHourEnd;
}
