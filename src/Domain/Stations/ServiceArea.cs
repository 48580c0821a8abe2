using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>Whether an address is served, by whom, and how far away.</summary>
/// <param name="Station">The nearest active station.</param>
/// <param name="DistanceMiles">Great-circle miles from it.</param>
/// <param name="IsServiceable">The distance is within the station's service area.</param>
/// <param name="RequiresEscalation">The distance is beyond what a booking may have without staff approval.</param>
public sealed record ServiceArea(Station Station, double DistanceMiles, bool IsServiceable, bool RequiresEscalation)
{
    /// <summary>How many other stations are named beside the one that serves.</summary>
    public const int MaxAlternatives = 3;

    /// <summary>The next nearest active stations, nearest first, as if each of them served; they name no further ones.</summary>
    public IReadOnlyList<ServiceArea> Alternatives { get; private init; } = [];

    /// <summary>Finds the serving station. Of two equally near ones, the code that sorts first serves.</summary>
    public static Result<ServiceArea> Check(GeoPoint address, IEnumerable<Station> stations)
    {
        ServiceArea[] nearest =
        [
            .. stations.Where(station => station.TakesBookings).Select(station => Of(station, address))
                .OrderBy(area => area.DistanceMiles)
                .ThenBy(area => area.Station.Code, StringComparer.Ordinal)
                .Take(1 + MaxAlternatives),
        ];
        return nearest is [var serving, .. var others] ? serving with { Alternatives = others } : StationErrors.NoActiveStation();
    }

    /// <summary>This area, or the refusal to sell a party outside it.</summary>
    public Result<ServiceArea> OrOutOfArea() =>
        IsServiceable ? this : StationErrors.OutOfServiceArea(Station.Code, DistanceMiles);

    private static ServiceArea Of(Station station, GeoPoint address)
    {
        var miles = station.Location.MilesTo(address);
        return new(station, miles, miles <= station.ServiceAreaMiles, miles > station.EscalationMiles);
    }
}
