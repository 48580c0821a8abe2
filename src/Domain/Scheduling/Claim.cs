using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Names one claim on a place in a slot.</summary>
public readonly record struct ClaimId(Guid Value);

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
