using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>
/// From one answer to a better one: repair what can be repaired at once, look for routes that nobody thought of, choose the best of all.
/// </summary>
internal sealed class RouteSearch
{
    private readonly DayMatrix _day;
    private readonly RoutePool _pool;
    private readonly RouteRepair _repair;
    private readonly SearchTime _time;

    public RouteSearch(DayMatrix day, SearchTime time)
    {
        (_day, _pool, _time) = (day, new(day), time);
        _repair = new(day, new(day), _pool);
    }

    /// <param name="start">One that is possible; the result is no worse.</param>
    public DayAnswer Run(DayAnswer start, int seed)
    {
        var best = _repair.Improve(_day.ToPlan(start), _time);
        var routes = Routes(ref best);
        var chosen = new RouteChoice(_day, [.. routes.Union(best)], seed).Best(best, _time);
        return _day.ToAnswer(chosen is null ? best : Better(best, Repaired(chosen)));
    }

    private IReadOnlyList<Route> Routes(ref IReadOnlyList<Route> best)
    {
        if (EveryRoute.Of(_day) is { } every)
        {
            return [.. every.Select(route => _pool.Take(route.Chef, route.Seats))];
        }

        var generation = new RouteGeneration(_day, _pool, _time);
        best = Better(best, Repaired(generation.Run()));
        return generation.Promising;
    }

    private IReadOnlyList<Route> Repaired(IReadOnlyList<Route> routes) => _repair.Improve(_repair.WithoutHalves(_day.ToPlan(routes)), _time);

    private IReadOnlyList<Route> Better(IReadOnlyList<Route> one, IReadOnlyList<Route> other) =>
        _repair.CostOf(_day.ToPlan(other)) < _repair.CostOf(_day.ToPlan(one)) ? other : one;
}
