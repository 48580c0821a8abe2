using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>
/// A point rounded to a thousandth of a degree: 111 m from north to south, and from east to west 111 m times the cosine of the latitude (85 m at
/// 40 degrees). Whoever lies in one cell is driven to in the same time.
/// </summary>
/// <param name="North">Latitude in thousandths of a degree.</param>
/// <param name="East">Longitude in thousandths of a degree.</param>
public readonly record struct Cell(int North, int East)
{
    private const double PerDegree = 1000;

    /// <summary>Where the cell is asked for.</summary>
    public GeoPoint Center => new(North / PerDegree, East / PerDegree);

    public static Cell Of(GeoPoint point) => new((int)Math.Round(point.Latitude * PerDegree), (int)Math.Round(point.Longitude * PerDegree));
}

/// <summary>A drive that may be asked for, from cell to cell. The way back is another one.</summary>
public readonly record struct Leg(Cell From, Cell To)
{
    /// <summary>Both ends lie so close together that nobody needs to be asked.</summary>
    public bool IsShort => From == To;

    public static Leg Between(GeoPoint from, GeoPoint to) => new(Cell.Of(from), Cell.Of(to));
}

/// <summary>Where the length of a drive is known from.</summary>
public enum DriveSource
{
    /// <summary>Estimated from the distance.</summary>
    Estimate,

    /// <summary>Google said so this moment.</summary>
    Google,

    /// <summary>Google said so within the last days.</summary>
    Cache,
}

/// <summary>What was found out about a drive.</summary>
/// <param name="Base">Without traffic; null when there is no road, so that the estimate has to do.</param>
/// <param name="Until">When it has to be asked again.</param>
public sealed record MeasuredDrive(TimeSpan? Base, DriveSource Source, DateTimeOffset Until);
