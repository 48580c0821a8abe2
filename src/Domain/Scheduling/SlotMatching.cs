using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>
/// Gives every party of one slot a chef of its own if that is possible at all: bipartite matching by augmenting
/// paths (H. W. Kuhn, "The Hungarian method", 1955). Counting chefs would not do, since not every chef can serve every party.
/// </summary>
/// <param name="candidates">The chefs who could serve a party if they were free.</param>
internal sealed class SlotMatching(Func<Claim, IEnumerable<ChefId>> candidates)
{
    private readonly Dictionary<ChefId, ChefId[]> _candidatesOfParty = [];

    /// <summary>Parties that nobody is left for.</summary>
    public int Unserved { get; private set; }

    /// <summary>Adds a party, moving others between their candidates where that makes room.</summary>
    public bool TryAdd(Claim party)
    {
        if (TryServe([.. candidates(party)], []))
        {
            return true;
        }

        Unserved++;
        return false;
    }

    private bool TryServe(ChefId[] able, HashSet<ChefId> asked)
    {
        foreach (var chef in able)
        {
            if (asked.Add(chef) && (!_candidatesOfParty.TryGetValue(chef, out var other) || TryServe(other, asked)))
            {
                _candidatesOfParty[chef] = able;
                return true;
            }
        }

        return false;
    }
}
