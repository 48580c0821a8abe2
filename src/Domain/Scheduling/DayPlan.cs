using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>
/// Pencils a chef in for every party of one day, so that nothing is sold that nobody could serve. Slots cannot be judged one
/// by one: who cooks at noon decides who reaches the next party in time.
/// </summary>
/// <param name="canDoBoth">Whether one chef can take both parties, the drive between them included.</param>
internal sealed class DayPlan(Func<Claim, Claim, bool> canDoBoth)
{
    private PlannedParty[] _parties = [];

    /// <summary>Parties that nobody is left for; none while the chefs are those whom the day was sold with.</summary>
    public int Unserved { get; private set; }

    /// <summary>Adds a party, moving others between their chefs where that makes room.</summary>
    /// <param name="able">The chefs who could serve the party if they had the time.</param>
    public bool TryAdd(Claim claim, ChefId[] able)
    {
        var party = new PlannedParty(claim, able, default);
        if (WithAFreeChef(party) is { } served)
        {
            _parties = [.. _parties, served];
            return true;
        }

        if (SlotHasRoomFor(party) && PlanSearch.Run([.. _parties, party], canDoBoth) is { } rearranged)
        {
            _parties = rearranged;
            return true;
        }

        Unserved++;
        return false;
    }

    /// <summary>A plan of its own that starts from this one.</summary>
    public DayPlan Copy() => new(canDoBoth) { _parties = _parties, Unserved = Unserved };

    // The usual case, and the cheap one: nobody has to be moved.
    private PlannedParty? WithAFreeChef(PlannedParty party)
    {
        foreach (var chef in party.Able)
        {
            if (_parties.All(other => other.Chef != chef || canDoBoth(other.Claim, party.Claim)))
            {
                return party with { Chef = chef };
            }
        }

        return null;
    }

    // A full slot is the usual reason to refuse, and one that matching proves at once; the search would try every order of its chefs.
    private bool SlotHasRoomFor(PlannedParty party)
    {
        var matching = new SlotMatching();
        return _parties.Append(party).Where(other => other.Claim.Slot == party.Claim.Slot).All(other => matching.TryAdd(other.Able));
    }
}

/// <summary>A party of the plan.</summary>
/// <param name="Able">The chefs who could serve it if they had the time.</param>
/// <param name="Chef">The one of them who is pencilled in.</param>
internal sealed record PlannedParty(Claim Claim, ChefId[] Able, ChefId Chef);
