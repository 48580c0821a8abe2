using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>The drives that were measured. What it does not know it estimates, so that it has an answer at once and always.</summary>
public sealed class DriveTable
{
    private readonly Dictionary<Leg, MeasuredDrive> _measured = [];

    /// <summary>Notes what was found out, over what was known before.</summary>
    public void Learn(IReadOnlyDictionary<Leg, MeasuredDrive> found)
    {
        foreach (var (leg, drive) in found)
        {
            _measured[leg] = drive;
        }
    }

    /// <summary>Those of the legs that have to be asked for, each once.</summary>
    public IReadOnlyList<Leg> Unknown(IEnumerable<Leg> legs, DateTimeOffset now) =>
        [.. legs.Distinct().Where(leg => !leg.IsShort && !(_measured.TryGetValue(leg, out var known) && now < known.Until))];

    /// <param name="localDeparture">Wall-clock time at the station.</param>
    public TravelTime Drive(GeoPoint from, GeoPoint to, DateTime localDeparture, SchedulingPolicy policy) =>
        _measured.Count > 0 && _measured.TryGetValue(Leg.Between(from, to), out var known) && known.Base is { } measured
            ? TravelTime.Measured(measured, known.Source, localDeparture, policy)
            : TravelTime.Estimate(from, to, localDeparture, policy);
}
