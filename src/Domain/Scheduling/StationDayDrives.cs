using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

// The drives of the day.
public sealed partial class StationDay
{
    private static readonly TimeSpan TravelStep = TimeSpan.FromMinutes(10);

    /// <summary>What is known of the drives between its places; the rest is estimated.</summary>
    public DriveTable Drives { get; } = drives ?? new();

    /// <summary>The drives between the day's parties that decide who can serve which.</summary>
    public IEnumerable<Leg> Legs() => LegsBetween([.. _claims.Values.Select(claim => claim.Event)]);

    /// <summary>The same with one more party, at any start it may get; none for a slot that is not sold.</summary>
    /// <param name="startsAt">The one start that was agreed to; null where it is looked for.</param>
    public IEnumerable<Leg> LegsWith(TimeOnly start, int guests, GeoPoint venue, DateTimeOffset now, DateTimeOffset? startsAt = null)
    {
        if (SellableSlot(start, now) is not { IsSuccess: true, Value: var slot })
        {
            return [];
        }

        var wish = Wish(default, slot, guests, venue);
        IEnumerable<DateTimeOffset> starts = startsAt is { } agreed ? [agreed] : Starts(slot, now, evenClosed: true);
        return LegsBetween([.. _claims.Values.Select(claim => claim.Event), .. starts.Select(at => wish.At(at).Event)]);
    }

    /// <summary>
    /// How much shorter the drive to a party is from the nearest party of another slot of the day than from the station, in whole steps of ten minutes:
    /// anybody may ask, and nobody shall find out where others celebrate.
    /// </summary>
    public TimeSpan TravelSaved(TimeOnly start, GeoPoint venue, GeoPoint station)
    {
        var departure = date.ToDateTime(start);
        var nearest = _claims.Values.Where(claim => claim.Slot.Start != start).Select(claim => claim.Event.Place).OfType<GeoPoint>()
            .Select(place => DriveFrom(place).Total).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        var saved = DriveFrom(station).Total - nearest;
        return saved > TimeSpan.Zero ? new(saved.Ticks - (saved.Ticks % TravelStep.Ticks)) : TimeSpan.Zero;

        TravelTime DriveFrom(GeoPoint place) => Drives.Drive(place, venue, departure, policy);
    }

    private static IEnumerable<Leg> LegsBetween(IReadOnlyList<Engagement> parties) =>
        parties.SelectMany(first => parties.Select(first.LegTo)).OfType<Leg>();
}
