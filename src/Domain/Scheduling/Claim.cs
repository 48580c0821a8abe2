using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Names one claim on a place in a slot.</summary>
public readonly record struct ClaimId(Guid Value);

/// <summary>A place that a sold party shall have.</summary>
/// <param name="Id">The claim it has, when the slot stays; else a new one.</param>
/// <param name="Instead">The claim it has, if on this day.</param>
/// <param name="Guests">1 or more.</param>
/// <param name="Chef">Who was assigned; he stays if he still can.</param>
/// <param name="StartsAt">The start itself, where it is not the slot's.</param>
public sealed record WantedPlace(ClaimId Id, ClaimId? Instead, TimeOnly Start, int Guests, GeoPoint Venue, ChefId? Chef, DateTimeOffset? StartsAt = null);

/// <summary>A place in a slot that is kept for somebody: held for a while, then sold to a booking or given back.</summary>
/// <param name="Place">1 for the first party of the slot; two live claims of a slot never share a number.</param>
/// <param name="Guests">1 or more.</param>
/// <param name="HeldUntil">When an unsold claim is given back. A sold one stays.</param>
/// <param name="IsSold">A booking stands on it; until then it is only held.</param>
/// <param name="Chef">Who was assigned; null while nobody is.</param>
public sealed record Claim(
    ClaimId Id,
    Slot Slot,
    int Place,
    int Guests,
    Engagement Event,
    DateTimeOffset HeldUntil,
    bool IsSold = false,
    ChefId? Chef = null)
{
    public bool IsExpired(DateTimeOffset now) => !IsSold && HeldUntil <= now;
}
