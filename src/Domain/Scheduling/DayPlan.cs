using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>
/// Pencils a chef in for every seat of one day, so that nothing is sold that nobody could serve. Slots cannot be judged one
/// by one: who cooks at noon decides who reaches the next party in time.
/// </summary>
/// <param name="canDoBoth">Whether one chef can take a seat of both parties, the drive between them included.</param>
internal sealed class DayPlan(Func<Claim, Claim, bool> canDoBoth)
{
    private readonly List<ClaimId> _missing = [];
    private PlannedSeat[] _seats = [];

    /// <summary>Seats of standing parties that nobody is left for; none while the chefs are those whom the day was sold with.</summary>
    public int Missing => _missing.Count;

    /// <summary>The parties of these seats.</summary>
    public int Unserved => _missing.Distinct().Count();

    /// <summary>Adds a seat of a party that stands, whether or not anybody is left for it.</summary>
    public void Add(PlannedSeat seat)
    {
        if (!TryAdd(seat))
        {
            _missing.Add(seat.Claim.Id);
        }
    }

    /// <summary>Adds a party with all its seats or not at all, moving others between their chefs where that makes room.</summary>
    public bool TryAdd(IEnumerable<PlannedSeat> party)
    {
        var before = _seats;
        if (party.All(TryAdd))
        {
            return true;
        }

        _seats = before;
        return false;
    }

    /// <summary>A plan of its own that starts from this one.</summary>
    public DayPlan Copy() => new(canDoBoth) { _seats = _seats };

    private bool TryAdd(PlannedSeat seat)
    {
        if (WithAFreeChef(seat) is { } served)
        {
            _seats = [.. _seats, served];
            return true;
        }

        if (!SlotHasRoomFor(seat) || PlanSearch.Run([.. _seats, seat], canDoBoth) is not { } rearranged)
        {
            return false;
        }

        _seats = rearranged;
        return true;
    }

    // The usual case, and the cheap one: nobody has to be moved.
    private PlannedSeat? WithAFreeChef(PlannedSeat seat)
    {
        foreach (var chef in seat.Able)
        {
            if (_seats.All(other => other.Chef != chef || canDoBoth(other.Claim, seat.Claim)))
            {
                return seat with { Chef = chef };
            }
        }

        return null;
    }

    // A full slot is the usual reason to refuse, and one that matching proves at once; the search would try every order of its chefs.
    private bool SlotHasRoomFor(PlannedSeat seat)
    {
        var matching = new SlotMatching();
        return _seats.Append(seat).Where(other => other.Claim.Slot == seat.Claim.Slot).All(other => matching.TryAdd(other.Able));
    }
}

/// <summary>A seat of the plan.</summary>
/// <param name="Claim">The party it belongs to.</param>
/// <param name="Able">The chefs who could take it if they had the time; free seats of one party share the same list.</param>
/// <param name="IsAssigned">It is not only pencilled in who has it.</param>
/// <param name="Chef">The one of them who is pencilled in.</param>
internal sealed record PlannedSeat(Claim Claim, ChefId[] Able, bool IsAssigned, ChefId Chef = default);
