using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A place that somebody keeps while booking. What it holds is the claim of the same id.</summary>
/// <param name="EndsAt">It is given back then, whatever its holder does; holding again does not make it longer.</param>
/// <param name="MissedAt">When a booking came for it too late and found the place sold; null while none did.</param>
/// <param name="StartsAt">When the party starts for which the place is kept, at the slot's time or a little beside it; null while none is kept, or not any more.</param>
public sealed record HeldSlot(
    ClaimId Id, StationId Station, Slot Slot, DateTimeOffset EndsAt, DateTimeOffset? MissedAt = null, DateTimeOffset? StartsAt = null)
{
    // Whoever books in the last second still has the place when the booking is stored.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public bool IsLive(DateTimeOffset now) => now < EndsAt;

    /// <summary>What is left of it.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => IsLive(now) ? EndsAt - now : TimeSpan.Zero;

    /// <summary>How long its place is kept for a booking that has come; null for one that has come too late and is treated like any other.</summary>
    public DateTimeOffset? KeptForBooking(DateTimeOffset now) => !IsLive(now) ? null : EndsAt > now + Grace ? EndsAt : now + Grace;

    /// <summary>Why a booking cannot stand on it, or null.</summary>
    public Error? WhyNot(StationId station, Slot wanted) => (station, wanted) == (Station, Slot) ? null : HoldErrors.ForAnotherSlot();
}

/// <summary>A booking came for a kept place after the hold had ended, and the place was sold: what was paid for it goes back, and another slot is to be found.</summary>
/// <param name="Date">The station's local date of the slot.</param>
/// <param name="Start">The station's local time of the slot.</param>
public sealed record HoldMissed(ClaimId Hold, StationId Station, DateOnly Date, TimeOnly Start) : IDomainEvent;

/// <summary>Every refusal that concerns places that are kept.</summary>
public static class HoldErrors
{
    public static Error NotFound() => new("HOLD_NOT_FOUND", "There is no such hold.", "holdId");

    public static Error ForAnotherSlot() => new("HOLD_FOR_ANOTHER_SLOT", "The hold keeps a place in another slot or at another station.", "holdId");

    public static Error TooMany(int most) =>
        new("TOO_MANY_HOLDS", $"Nobody keeps more than {most} places at a time. Release one, or book.", "slot");
}
