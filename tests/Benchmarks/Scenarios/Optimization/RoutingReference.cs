using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Benchmarks.Scenarios.Optimization;

/// <summary>What OR-Tools' own routing makes of a day in ten seconds: vehicles are chefs, nodes are seats and homes.</summary>
internal sealed class RoutingReference(DayMatrix day)
{
    private const long Forbidden = 100_000_000;

    private const long Unserved = 1_000_000;

    private static readonly Duration Limit = new() { Seconds = 10 };

    private readonly int _seats = day.Seats.Count;
    private readonly int _chefs = day.Problem.Chefs.Count;

    /// <returns>Parties unserved and minutes of driving; null when it finds nothing in its time.</returns>
    public (int Unserved, long Minutes)? Solve()
    {
        int[] homes = [.. Enumerable.Range(_seats, _chefs)];
        using var nodes = new RoutingIndexManager(_seats + _chefs, _chefs, homes, homes);
        using var routing = new RoutingModel(nodes);
        routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitMatrix(Matrix(Minutes)));
        AddStarts(routing, nodes);
        AddSeats(routing, nodes);
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        parameters.TimeLimit = Limit;
        using var found = routing.SolveWithParameters(parameters);
        return found is null ? null : Count(routing, nodes, found);
    }

    // Starts are fixed: only whether one seat can follow another is left of time.
    private void AddStarts(RoutingModel routing, RoutingIndexManager nodes)
    {
        var first = day.Problem.Parties.Min(party => party.Event.StartsAt);
        var transit = routing.RegisterTransitMatrix(Matrix((from, to) => Minutes(from, to) >= Forbidden ? Forbidden : 0));
        routing.AddDimension(transit, Forbidden, Forbidden, false, "time");
        var time = routing.GetMutableDimension("time");
        for (var seat = 0; seat < _seats; seat++)
        {
            var start = (long)(day.PartyOf(seat).Event.StartsAt - first).TotalMinutes + 1;
            time.CumulVar(nodes.NodeToIndex(seat)).SetRange(start, start);
        }
    }

    private void AddSeats(RoutingModel routing, RoutingIndexManager nodes)
    {
        for (var seat = 0; seat < _seats; seat++)
        {
            var index = nodes.NodeToIndex(seat);
            routing.AddDisjunction(new long[] { index }, Unserved + (1_000 * day.PartyOf(seat).Priority));

            // Nobody is vehicle -1.
            routing.VehicleVar(index).SetValues(Enumerable.Range(0, _chefs).Where(chef => day.Seats[seat].Able[chef]).Select(chef => (long)chef).Prepend(-1).ToArray());
            if (seat > 0 && day.Seats[seat].Party == day.Seats[seat - 1].Party)
            {
                routing.solver().Add(routing.ActiveVar(index) == routing.ActiveVar(nodes.NodeToIndex(seat - 1)));
            }
        }
    }

    // As a table, which the solver reads without asking.
    private long[][] Matrix(Func<int, int, long> of) =>
        [.. Enumerable.Range(0, _seats + _chefs).Select(from => Enumerable.Range(0, _seats + _chefs).Select(to => of(from, to)).ToArray())];

    private long Minutes(int from, int to) => (from < _seats, to < _seats) switch
    {
        (true, true) => day.MinutesBetween(from, to) is var minutes && minutes == DayMatrix.Never ? Forbidden : minutes,
        (false, true) => day.MinutesFromHome(from - _seats, to),
        (true, false) => day.MinutesToHome(to - _seats, from),
        _ => 0,
    };

    private (int Unserved, long Minutes) Count(RoutingModel routing, RoutingIndexManager nodes, Assignment found)
    {
        var unserved = Enumerable.Range(0, _seats).Where(seat => found.Value(routing.ActiveVar(nodes.NodeToIndex(seat))) == 0)
            .Select(seat => day.Seats[seat].Party).Distinct().Count();
        long minutes = 0;
        for (var chef = 0; chef < _chefs; chef++)
        {
            for (var index = routing.Start(chef); !routing.IsEnd(index); index = found.Value(routing.NextVar(index)))
            {
                minutes += Minutes(nodes.IndexToNode(index), nodes.IndexToNode(found.Value(routing.NextVar(index))));
            }
        }

        return (unserved, minutes);
    }
}
