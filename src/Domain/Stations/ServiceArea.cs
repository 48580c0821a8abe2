using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>Whether an address is served, by whom, and how far away.</summary>
/// <param name="Station">The nearest active station.</param>
/// <param name="DistanceMiles">Great-circle miles from it.</param>
/// <param name="IsServiceable">The distance is within the station's service area.</param>
/// <param name="RequiresEscalation">The distance is beyond what a booking may have without staff approval.</param>
public sealed record ServiceArea(Station Station, double DistanceMiles, bool IsServiceable, bool RequiresEscalation)
{
    /// <summary>Finds the serving station. Of two equally near ones, the code that sorts first serves.</summary>
    public static Result<ServiceArea> Check(GeoPoint address, IEnumerable<Station> stations)
    {
        var nearest = stations
            .Where(station => station.IsActive)
            .Select(station => (Station: station, Miles: station.Location.MilesTo(address)))
            .OrderBy(candidate => candidate.Miles)
            .ThenBy(candidate => candidate.Station.Code, StringComparer.Ordinal)
            .FirstOrDefault();

        return nearest.Station is null
            ? StationErrors.NoActiveStation()
            : new ServiceArea(
                nearest.Station,
                nearest.Miles,
                nearest.Miles <= nearest.Station.ServiceAreaMiles,
                nearest.Miles > nearest.Station.EscalationMiles);
    }

    /// <summary>This area, or the refusal to sell a party outside it.</summary>
    public Result<ServiceArea> OrOutOfArea() =>
        IsServiceable ? this : StationErrors.OutOfServiceArea(Station.Code, DistanceMiles);
}
