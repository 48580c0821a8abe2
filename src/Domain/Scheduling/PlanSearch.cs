using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Gives every seat a chef by backtracking; the seat with the fewest chefs left chooses first.</summary>
internal sealed class PlanSearch
{
    // Real days need some dozens of steps. A day contrived to need more is answered "no" in about a millisecond: a party
    // too few is sold, never one too many.
    private const int MaxSteps = 2_000;

    private readonly ChefId[] _chefs;
    private readonly int?[] _chefOf;

    // The seats that one chef cannot take together with a seat.
    private readonly List<int>[] _rivals;

    // What keeps a chef from a seat: not being able to serve it, and each rival seat the chef has taken. 0 means free.
    private readonly int[,] _obstacles;

    // How many chefs are free for a seat.
    private readonly int[] _choices;

    // Seats that differ in nothing are given their chefs in one order only: the first of them stands for all, and has the next chef to be tried.
    private readonly int[] _twinOf;
    private readonly int[] _firstChef;
    private int _steps;

    private PlanSearch(PlannedSeat[] seats, Func<Claim, Claim, bool> canDoBoth)
    {
        _chefs = [.. seats.SelectMany(seat => seat.Able).Distinct()];
        _chefOf = new int?[seats.Length];
        _rivals = [.. seats.Select((_, seat) => RivalsOf(seat, seats, canDoBoth))];
        _choices = [.. seats.Select(seat => seat.Able.Length)];
        _twinOf = [.. seats.Select(seat => Array.FindIndex(seats, first => ReferenceEquals(first.Claim, seat.Claim) && ReferenceEquals(first.Able, seat.Able)))];
        _firstChef = new int[seats.Length];
        _obstacles = new int[seats.Length, _chefs.Length];
        for (var seat = 0; seat < seats.Length; seat++)
        {
            for (var chef = 0; chef < _chefs.Length; chef++)
            {
                _obstacles[seat, chef] = seats[seat].Able.Contains(_chefs[chef]) ? 0 : 1;
            }
        }
    }

    /// <summary>The seats with a chef each, or null when no such plan is found.</summary>
    public static PlannedSeat[]? Run(PlannedSeat[] seats, Func<Claim, Claim, bool> canDoBoth)
    {
        var search = new PlanSearch(seats, canDoBoth);
        return search.Serve(seats.Length)
            ? [.. seats.Zip(search._chefOf, (seat, chef) => seat with { Chef = search._chefs[chef!.Value] })]
            : null;
    }

    private static List<int> RivalsOf(int seat, PlannedSeat[] seats, Func<Claim, Claim, bool> canDoBoth) =>
        [.. Enumerable.Range(0, seats.Length).Where(other => other != seat && !canDoBoth(seats[seat].Claim, seats[other].Claim))];

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

        var seat = MostConstrained();
        for (var chef = _firstChef[_twinOf[seat]]; chef < _chefs.Length; chef++)
        {
            if (_obstacles[seat, chef] == 0 && ServeWith(chef, seat, left))
            {
                return true;
            }
        }

        return false;
    }

    private bool ServeWith(int chef, int seat, int left)
    {
        var first = _firstChef[_twinOf[seat]];
        (_chefOf[seat], _firstChef[_twinOf[seat]]) = (chef, chef + 1);
        foreach (var rival in _rivals[seat])
        {
            _choices[rival] -= _obstacles[rival, chef]++ == 0 ? 1 : 0;
        }

        if (Serve(left - 1))
        {
            return true;
        }

        foreach (var rival in _rivals[seat])
        {
            _choices[rival] += --_obstacles[rival, chef] == 0 ? 1 : 0;
        }

        (_chefOf[seat], _firstChef[_twinOf[seat]]) = (null, first);
        return false;
    }

    private int MostConstrained()
    {
        var best = -1;
        for (var seat = 0; seat < _chefOf.Length; seat++)
        {
            if (_chefOf[seat] is null && (best < 0 || _choices[seat] < _choices[best]))
            {
                best = seat;
            }
        }

        return best;
    }
}
