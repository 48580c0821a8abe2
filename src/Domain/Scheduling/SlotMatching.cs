using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>
/// Gives every party of one slot a chef of its own if that is possible at all: bipartite matching by augmenting
/// paths (H. W. Kuhn, "The Hungarian method", 1955). Counting chefs would not do, since not every chef can serve every party.
/// </summary>
internal sealed class SlotMatching
{
    private readonly Dictionary<ChefId, ChefId[]> _ableOfParty = [];

    /// <summary>Adds a party, moving others between their chefs where that makes room.</summary>
    /// <param name="able">The chefs who could serve the party if they were free.</param>
    public bool TryAdd(ChefId[] able) => TryServe(able, []);

    private bool TryServe(ChefId[] able, HashSet<ChefId> asked)
    {
        foreach (var chef in able)
        {
            if (asked.Add(chef) && (!_ableOfParty.TryGetValue(chef, out var other) || TryServe(other, asked)))
            {
                _ableOfParty[chef] = able;
                return true;
            }
        }

        return false;
    }
}
