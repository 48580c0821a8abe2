using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>One chef's day: seats in their order.</summary>
internal sealed record Route(int Chef, int[] Seats, int Minutes);

/// <summary>The routes that are worth choosing from, none twice.</summary>
internal sealed class RoutePool(DayMatrix day)
{
    private readonly Dictionary<string, Route> _known = [];
    private readonly List<Route> _routes = [];

    public IReadOnlyList<Route> Routes => _routes;

    /// <summary>The route with these seats, which is added unless it is there.</summary>
    public Route Take(int chef, IReadOnlyList<int> seats)
    {
        var key = string.Join(' ', seats.Prepend(chef));
        if (!_known.TryGetValue(key, out var route))
        {
            route = new(chef, [.. seats], day.MinutesOf(chef, seats));
            _known.Add(key, route);
            _routes.Add(route);
        }

        return route;
    }

    /// <summary>The routes of one plan.</summary>
    /// <param name="plan">The seats of each chef, in order.</param>
    public IReadOnlyList<Route> Take(IEnumerable<IReadOnlyList<int>> plan) =>
        [.. plan.Select((seats, chef) => (seats, chef)).Where(one => one.seats.Count > 0).Select(one => Take(one.chef, one.seats))];
}
