using Google.OrTools.LinearSolver;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>
/// What seats and chefs are worth at the moment: a route that costs less than what it takes is worth adding. And how much of each route is taken, 0 to 1, in the
/// order in which they were added.
/// </summary>
internal sealed record Worth(double[] Seats, double[] Chefs, double[] Shares);

/// <summary>The choice of routes as if parts of them could be taken (Google's GLOP). It says what seats and chefs are worth.</summary>
internal sealed class RouteRelaxation : IDisposable
{
    // Dearer than any detour for serving a party.
    private const double Unserved = 20_000;

    private const double UnservedPriority = 200;

    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly List<Variable> _routes = [];
    private readonly Constraint[] _seats;
    private readonly Constraint[] _chefs;

    public RouteRelaxation(DayMatrix day)
    {
        // Each round goes on from the one before.
        _solver.SetSolverSpecificParametersAsString("use_preprocessing: false");
        _seats = [.. day.Seats.Select(_ => _solver.MakeConstraint(1, 1))];
        _chefs = [.. day.Problem.Chefs.Select(_ => _solver.MakeConstraint(double.NegativeInfinity, 1))];
        foreach (var party in Enumerable.Range(0, _seats.Length).GroupBy(seat => day.Seats[seat].Party))
        {
            var left = Column(Unserved + (UnservedPriority * day.Problem.Parties[party.Key].Priority));
            foreach (var seat in party)
            {
                _seats[seat].SetCoefficient(left, 1);
            }
        }

        _solver.Objective().SetMinimization();
    }

    public void Add(Route route)
    {
        var column = Column(route.Minutes);
        _routes.Add(column);
        _chefs[route.Chef].SetCoefficient(column, 1);
        foreach (var seat in route.Seats)
        {
            _seats[seat].SetCoefficient(column, 1);
        }
    }

    /// <summary>Takes a whole route for good.</summary>
    /// <param name="number">In the order in which routes were added.</param>
    public void Fix(int number) => _routes[number].SetLb(1);

    /// <returns>Null when the solver gave up.</returns>
    public Worth? Solve() => _solver.Solve() is Solver.ResultStatus.OPTIMAL
        ? new([.. _seats.Select(seat => seat.DualValue())], [.. _chefs.Select(chef => chef.DualValue())], [.. _routes.Select(route => route.SolutionValue())])
        : null;

    public void Dispose() => _solver.Dispose();

    private Variable Column(double cost)
    {
        var column = _solver.MakeNumVar(0, double.PositiveInfinity, "");
        _solver.Objective().SetCoefficient(column, cost);
        return column;
    }
}
