using Google.OrTools.Sat;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>Chooses a route for every chef (Google's CP-SAT), so that each seat is taken once or its party is not served at all.</summary>
internal sealed class RouteChoice
{
    // In the solver's own measure of work, which is the same on every machine; a unit is about a second.
    private const double Work = 1;

    private readonly DayMatrix _day;
    private readonly IReadOnlyList<Route> _routes;
    private readonly int _seed;
    private readonly CpModel _model = new();
    private readonly BoolVar[] _chosen;
    private readonly BoolVar[] _unserved;

    public RouteChoice(DayMatrix day, IReadOnlyList<Route> routes, int seed)
    {
        (_day, _routes, _seed) = (day, routes, seed);
        _chosen = [.. routes.Select(_ => _model.NewBoolVar(""))];
        _unserved = [.. day.Problem.Parties.Select(_ => _model.NewBoolVar(""))];
        EachSeatOnce();
        foreach (var chef in Enumerable.Range(0, routes.Count).GroupBy(number => routes[number].Chef))
        {
            _model.AddAtMostOne(chef.Select(number => _chosen[number]));
        }
    }

    /// <summary>The best choice found, or null when the time ran out before one was.</summary>
    /// <param name="start">The routes of a possible answer, which are among these.</param>
    public IReadOnlyList<Route>? Best(IReadOnlyCollection<Route> start, SearchTime time)
    {
        Hint(start.ToHashSet().Contains);
        if (!ServeAsManyAs(start, time))
        {
            return null;
        }

        MinimizeDriving();
        return Solve(time);
    }

    private void EachSeatOnce()
    {
        var takers = _day.Seats.Select(seat => new List<ILiteral> { _unserved[seat.Party] }).ToArray();
        foreach (var (route, chosen) in _routes.Zip(_chosen))
        {
            foreach (var seat in route.Seats)
            {
                takers[seat].Add(chosen);
            }
        }

        foreach (var seat in takers)
        {
            _model.AddExactlyOne(seat);
        }
    }

    // First of all, and settled before anything else is looked at.
    private bool ServeAsManyAs(IReadOnlyCollection<Route> start, SearchTime time)
    {
        var lost = LinearExpr.WeightedSum(_unserved, _day.Problem.Parties.Select(party => (long)party.Priority + _day.Problem.Parties.Sum(other => other.Priority) + 1));
        var served = start.SelectMany(route => route.Seats).Select(seat => _day.Seats[seat].Party).Distinct().Count();
        if (served < _day.Problem.Parties.Count)
        {
            _model.Minimize(lost);
            if (Solve(time) is not { } first)
            {
                return false;
            }

            Hint(first.ToHashSet().Contains);
            var left = Enumerable.Range(0, _unserved.Length).Except(first.SelectMany(route => route.Seats).Select(seat => _day.Seats[seat].Party)).ToHashSet();
            _model.Add(lost == left.Sum(party => (long)_day.Problem.Parties[party].Priority + _day.Problem.Parties.Sum(other => other.Priority) + 1));
        }
        else
        {
            _model.Add(LinearExpr.Sum(_unserved) == 0);
        }

        return true;
    }

    private void Hint(Predicate<Route> isChosen)
    {
        _model.ClearHints();
        foreach (var (route, chosen) in _routes.Zip(_chosen))
        {
            _model.AddHint(chosen, isChosen(route));
        }
    }

    private void MinimizeDriving()
    {
        var weights = new RouteWeights(_day);
        _model.Minimize(LinearExpr.WeightedSum(_chosen, _routes.Select(route => weights.OfRoute(route.Chef, route.Minutes, route.Seats.Length))));
    }

    private IReadOnlyList<Route>? Solve(SearchTime time)
    {
        var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 random_seed:{_seed} linearization_level:2 max_deterministic_time:{Work} max_time_in_seconds:{Math.Max(0, time.Left.TotalSeconds)}"),
        };
        using var stop = time.Cancelled.Register(solver.StopSearch);
        return solver.Solve(_model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? [.. _routes.Zip(_chosen).Where(one => solver.BooleanValue(one.Second)).Select(one => one.First)]
            : null;
    }
}
