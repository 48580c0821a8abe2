using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Where one party of the day goes so that another one has room.</summary>
/// <param name="Has">The place it has.</param>
/// <param name="To">The claim to be: the one it has while only its start moves. Nobody's while it is only looked for.</param>
/// <param name="Slot">Whose place it takes; of another day when it leaves this one.</param>
/// <param name="StartsAt">The start itself.</param>
public sealed record MoveAside(ClaimId Has, ClaimId To, Slot Slot, DateTimeOffset StartsAt);

/// <summary>What two parties have when one has moved for the other.</summary>
/// <param name="Aside">Null when it left the day.</param>
public sealed record Exchanged(Claim Wishing, Claim? Aside);

// How one party makes room for another: both find a place, or both stay.
public sealed partial class StationDay
{
    // Each is a plan of the day of its own; those nearest to the wished slot are looked at.
    private const int MostAsked = 30;

    /// <summary>Whether the party could simply move, without anybody's doing; and if not, why.</summary>
    public Result<Claim> TryMove(WantedPlace wanted, DateTimeOffset now) => Copy().Move(wanted, now);

    /// <summary>When a party starts so many minutes beside a slot.</summary>
    public DateTimeOffset StartBeside(Slot slot, TimeSpan shift) => StartOf(slot) + shift;

    /// <summary>Whether a party that is gone altogether would leave room for the wish.</summary>
    public bool WouldHaveRoomWithout(ClaimId gone, WantedPlace wishing, DateTimeOffset now)
    {
        var without = Copy();
        without.Release(gone);
        return without.Move(OnTime(wishing), now).IsSuccess;
    }

    /// <summary>The party that makes room by the least shift: beside its slot, or in another one of the day. Null when none can.</summary>
    /// <param name="askable">Who may be asked.</param>
    public MoveAside? FindRoom(WantedPlace wishing, IReadOnlyCollection<ClaimId> askable, DateTimeOffset now)
    {
        var wished = StartOf(new(date, wishing.Start));
        return _claims.Values.Where(claim => askable.Contains(claim.Id) && claim.Event.Place is not null)
            .OrderBy(claim => (claim.Event.StartsAt - wished).Duration()).ThenBy(claim => claim.Id.Value).Take(MostAsked)
            .Where(claim => WouldHaveRoomWithout(claim.Id, wishing, now))
            .SelectMany(Asides)
            .OrderBy(aside => (aside.StartsAt - _claims[aside.Has].Event.StartsAt).Duration()).ThenBy(aside => aside.StartsAt).ThenBy(aside => aside.Has.Value)
            .FirstOrDefault(aside => Copy().Make(wishing, aside, now, keepsChefs: true).IsSuccess);
    }

    /// <summary>Whether both would find a place.</summary>
    public bool CouldExchange(WantedPlace wishing, MoveAside aside, DateTimeOffset now) => Copy().Exchange(wishing, aside, now).IsSuccess;

    /// <summary>
    /// Gives the wishing party its slot and the other one what it goes to, as if the places of both were free. When that cannot be, nothing has
    /// changed. Chefs stay where they still can.
    /// </summary>
    public Result<Exchanged> Exchange(WantedPlace wishing, MoveAside aside, DateTimeOffset now)
    {
        var after = Copy();
        var made = after.Make(wishing, aside, now, keepsChefs: true);
        if (!made.IsSuccess)
        {
            after = Copy();
            made = after.Make(wishing, aside, now, keepsChefs: false);
        }

        if (made.IsSuccess)
        {
            _claims.Clear();
            foreach (var claim in after._claims.Values)
            {
                _claims.Add(claim.Id, claim);
            }
        }

        return made;
    }

    private Result<Exchanged> Make(WantedPlace wishing, MoveAside aside, DateTimeOffset now, bool keepsChefs)
    {
        if (!_claims.TryGetValue(aside.Has, out var asked) || asked is not { IsSold: true, Event.Place: { } venue })
        {
            return SchedulingErrors.NoPlaceSold();
        }

        if (wishing.Instead is { } left)
        {
            Release(left);
        }

        var moved = aside.Slot.Date == date
            ? Move(new(aside.To, aside.Has, aside.Slot.Start, asked.Guests, venue, keepsChefs ? [.. asked.Seats.Chefs] : [], aside.StartsAt), now).Map(claim => (Claim?)claim)
            : Result<Claim?>.Success(null);
        if (aside.To != aside.Has)
        {
            Release(aside.Has);
        }

        return moved.Then(place => Move(OnTime(wishing), now).Map(wished => new Exchanged(Sold(wished), place is null ? null : Sold(place))));
    }

    // What the party wished for is the slot's own time; for another one nobody is asked to move.
    private WantedPlace OnTime(WantedPlace wishing) => wishing with { StartsAt = StartOf(new(date, wishing.Start)) };

    private Claim Sold(Claim claim) => _claims[claim.Id] = claim with { IsSold = true };

    private IEnumerable<MoveAside> Asides(Claim claim)
    {
        var ordinary = StartOf(claim.Slot);
        return SchedulingPolicy.Shifts(policy.MaxShift).Select(shift => ordinary + shift).Where(start => start != claim.Event.StartsAt).Select(start => new MoveAside(claim.Id, claim.Id, claim.Slot, start))
            .Concat(policy.SlotTimes.Where(time => time != claim.Slot.Start).Select(time => new Slot(date, time))
                .Select(slot => new MoveAside(claim.Id, default, slot, StartOf(slot))));
    }

    private StationDay Copy() => new(date, clock, policy, chefs, _claims.Values, opening, Drives);
}
