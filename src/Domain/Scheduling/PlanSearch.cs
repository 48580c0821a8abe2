using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Gives every party a chef by backtracking; the party with the fewest chefs left chooses first.</summary>
internal sealed class PlanSearch
{
    // Real days need some dozens of steps. A day contrived to need more is answered "no" in about a millisecond: a party
    // too few is sold, never one too many.
    private const int MaxSteps = 2_000;

    private readonly ChefId[] _chefs;
    private readonly int?[] _chefOf;

    // The parties that one chef cannot take together with a party.
    private readonly List<int>[] _rivals;

    // What keeps a chef from a party: not being able to serve it, and each rival party the chef has taken. 0 means free.
    private readonly int[,] _obstacles;

    // How many chefs are free for a party.
    private readonly int[] _choices;
    private int _steps;

    private PlanSearch(PlannedParty[] parties, Func<Claim, Claim, bool> canDoBoth)
    {
        _chefs = [.. parties.SelectMany(party => party.Able).Distinct()];
        _chefOf = new int?[parties.Length];
        _rivals = [.. parties.Select((_, party) => RivalsOf(party, parties, canDoBoth))];
        _choices = [.. parties.Select(party => party.Able.Length)];
        _obstacles = new int[parties.Length, _chefs.Length];
        for (var party = 0; party < parties.Length; party++)
        {
            for (var chef = 0; chef < _chefs.Length; chef++)
            {
                _obstacles[party, chef] = parties[party].Able.Contains(_chefs[chef]) ? 0 : 1;
            }
        }
    }

    /// <summary>The parties with a chef each, or null when no such plan is found.</summary>
    public static PlannedParty[]? Run(PlannedParty[] parties, Func<Claim, Claim, bool> canDoBoth)
    {
        var search = new PlanSearch(parties, canDoBoth);
        return search.Serve(parties.Length)
            ? [.. parties.Zip(search._chefOf, (party, chef) => party with { Chef = search._chefs[chef!.Value] })]
            : null;
    }

    private static List<int> RivalsOf(int party, PlannedParty[] parties, Func<Claim, Claim, bool> canDoBoth) =>
        [.. Enumerable.Range(0, parties.Length).Where(other => other != party && !canDoBoth(parties[party].Claim, parties[other].Claim))];

    private bool Serve(int left)
    {
        if (left == 0)
        {
            return true;
        }

        if (_steps++ >= MaxSteps)
        {
            return false;
        }

        var party = MostConstrained();
        for (var chef = 0; chef < _chefs.Length; chef++)
        {
            if (_obstacles[party, chef] == 0 && ServeWith(chef, party, left))
            {
                return true;
            }
        }

        return false;
    }

    private bool ServeWith(int chef, int party, int left)
    {
        _chefOf[party] = chef;
        foreach (var rival in _rivals[party])
        {
            _choices[rival] -= _obstacles[rival, chef]++ == 0 ? 1 : 0;
        }

        if (Serve(left - 1))
        {
            return true;
        }

        foreach (var rival in _rivals[party])
        {
            _choices[rival] += --_obstacles[rival, chef] == 0 ? 1 : 0;
        }

        _chefOf[party] = null;
        return false;
    }

    private int MostConstrained()
    {
        var best = -1;
        for (var party = 0; party < _chefOf.Length; party++)
        {
            if (_chefOf[party] is null && (best < 0 || _choices[party] < _choices[best]))
            {
                best = party;
            }
        }

        return best;
    }
}
