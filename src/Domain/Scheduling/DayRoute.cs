using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>The way to a party.</summary>
/// <param name="Drive">Null where one of its ends is not known.</param>
/// <param name="Spare">
/// What the drive leaves of the time since the party before; less than nothing where it does not fit. Null for the first of the day.
/// </param>
public sealed record Approach(TravelTime? Drive, TimeSpan? Spare);

/// <summary>One chef's parties of one day, and the ways to them.</summary>
/// <param name="home">Where the day starts; null when it is not known.</param>
/// <param name="parties">In the order of their starts.</param>
public sealed class DayRoute(GeoPoint? home, IReadOnlyList<Engagement> parties)
{
    /// <summary>The drives of the day, in order.</summary>
    public IEnumerable<Leg> Legs => Enumerable.Range(0, parties.Count)
        .Select(index => Ends(index) is var (from, to) ? Leg.Between(from, to) : (Leg?)null).OfType<Leg>();

    /// <summary>The way to each party, in order.</summary>
    public IEnumerable<Approach> Approaches(StationClock clock, SchedulingPolicy policy, DriveTable drives) => parties.Select((party, index) =>
    {
        var before = index > 0 ? parties[index - 1] : null;

        // Nobody knows when the chef leaves home: traffic is counted as it is when the party begins, as recommendations do.
        var departure = clock.LocalTimeOf(before?.EndsAt ?? party.StartsAt);
        TravelTime? drive = Ends(index) is var (from, to) ? drives.Drive(from, to, departure, policy) : null;
        return new Approach(drive, before is null ? null : party.StartsAt - before.EndsAt - (drive?.Total ?? TimeSpan.Zero));
    });

    private (GeoPoint From, GeoPoint To)? Ends(int index) =>
        (index > 0 ? parties[index - 1].Place : home) is { } from && parties[index].Place is { } to ? (from, to) : null;
}
