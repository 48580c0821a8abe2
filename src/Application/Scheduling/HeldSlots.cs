using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Who keeps which place. A hold that has ended is remembered for a day, so that a booking that comes late is known to be its holder's.</summary>
public interface IHeldSlots
{
    /// <summary>A hold of this holder, ended ones too; null when there is none: somebody else's does not exist.</summary>
    /// <param name="holder">As in <see cref="Actor.Principal"/>.</param>
    Task<HeldSlot?> Find(ClaimId hold, string holder, CancellationToken ct);

    /// <summary>
    /// Notes a hold at once. Who keeps a place in the slot already is answered with that one; who keeps as many as may be is refused. One holder's
    /// holds are noted one after the other.
    /// </summary>
    /// <param name="most">Null for as many as one likes.</param>
    Task<Result<HeldSlot>> Note(HeldSlot wanted, string holder, int? most, DateTimeOffset now, CancellationToken ct);

    /// <summary>Notes with the commit that a booking came too late for a hold of this holder.</summary>
    /// <returns>The hold; null when there is none, or when that was noted before.</returns>
    Task<HeldSlot?> Miss(ClaimId hold, string holder, DateTimeOffset now, CancellationToken ct);

    /// <summary>Forgets a hold at once. Idempotent.</summary>
    Task Forget(ClaimId hold, CancellationToken ct);

    /// <summary>Forgets a hold with the commit, which fails if another one has done so: its place is a booking's now.</summary>
    void Use(ClaimId hold);
}
