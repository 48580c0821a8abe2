using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Names what one party claims of a slot: all its seats.</summary>
public readonly record struct ClaimId(Guid Value);

/// <summary>A place that a sold party shall have.</summary>
/// <param name="Id">The claim it has, when the slot stays; else a new one.</param>
/// <param name="Instead">The claim it has, if on this day.</param>
/// <param name="Guests">1 or more.</param>
/// <param name="Chefs">Who was assigned; those stay who still can.</param>
/// <param name="StartsAt">
/// The one start that was agreed to, no farther from the slot's time than <see cref="SchedulingPolicy.MaxShift"/>; null keeps the start it has in the slot if it fits, and else looks for one.
/// </param>
public sealed record WantedPlace(ClaimId Id, ClaimId? Instead, TimeOnly Start, int Guests, GeoPoint Venue, IReadOnlyList<ChefId> Chefs, DateTimeOffset? StartsAt = null)
{
    /// <summary>Whether the station's hours do not count.</summary>
    public bool EvenClosed { get; init; }
}

/// <summary>What is kept of a slot for one party: held for a while, then sold to a booking or given back, always with all its seats.</summary>
/// <param name="Slot">What is sold; the event may start a little beside its time.</param>
/// <param name="Seats">One for each chef it takes.</param>
/// <param name="Guests">1 or more.</param>
/// <param name="HeldUntil">When an unsold claim is given back. A sold one stays.</param>
/// <param name="IsSold">A booking stands on it; until then it is only held.</param>
public sealed record Claim(
    ClaimId Id,
    Slot Slot,
    Seats Seats,
    int Guests,
    Engagement Event,
    DateTimeOffset HeldUntil,
    bool IsSold = false)
{
    /// <summary>
    /// The guests that each of its chefs must be able to serve: shared as evenly as whole numbers allow, and any of the chefs may get the larger share.
    /// </summary>
    public int Share => (Guests + Seats.Count - 1) / Seats.Count;

    /// <summary>The same party at another start.</summary>
    public Claim At(DateTimeOffset startsAt) =>
        startsAt == Event.StartsAt ? this : this with { Event = Event with { StartsAt = startsAt, EndsAt = startsAt + (Event.EndsAt - Event.StartsAt) } };

    public bool IsExpired(DateTimeOffset now) => !IsSold && HeldUntil <= now;
}
