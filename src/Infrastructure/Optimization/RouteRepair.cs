using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>
/// Improves a day by what can be answered exactly and at once: who takes which party of one start, and who goes on with whose evening. Both are repeated until
/// neither helps.
/// </summary>
/// <param name="pool">Remembers the routes of every plan on the way: they are good company for others.</param>
internal sealed class RouteRepair(DayMatrix day, RouteWeights weights, RoutePool pool)
{
    // Dearer than anything, and small enough to be added up.
    private const long Impossible = long.MaxValue / 100_000;

    private readonly int[][] _starts =
        [.. Enumerable.Range(0, day.Seats.Count).GroupBy(seat => day.PartyOf(seat).Event.StartsAt).Select(start => start.ToArray())];

    /// <param name="plan">The seats of each chef, in order.</param>
    /// <returns>The routes of one that is no worse.</returns>
    public IReadOnlyList<Route> Improve(List<int>[] plan, SearchTime time)
    {
        var (best, cost, routes) = (plan, CostOf(plan), pool.Take(plan));
        for (var before = long.MaxValue; cost < before && !time.IsSpent(1);)
        {
            before = cost;
            foreach (var start in _starts)
            {
                Try(HandOut(best, start));
                Try(GoOn(best, start[0]));
            }
        }

        return routes;

        void Try(List<int>[] changed)
        {
            var now = CostOf(changed);
            if (now < cost)
            {
                (best, cost, routes) = (changed, now, pool.Take(changed));
            }
        }
    }

    public long CostOf(List<int>[] routes)
    {
        var served = routes.SelectMany(route => route).Select(seat => day.Seats[seat].Party).ToHashSet();
        return routes.Select((route, chef) => weights.OfRoute(chef, day.MinutesOf(chef, route), route.Count)).Sum() - served.Sum(weights.OfParty);
    }

    // Takes all seats of one start from their chefs and gives them out anew.
    private List<int>[] HandOut(List<int>[] routes, int[] seats)
    {
        var without = routes.Select(route => route.Except(seats).ToList()).ToArray();
        var cost = new long[routes.Length, seats.Length + routes.Length];
        for (var chef = 0; chef < routes.Length; chef++)
        {
            var idle = weights.OfRoute(chef, day.MinutesOf(chef, without[chef]), without[chef].Count);
            for (var seat = 0; seat < seats.Length; seat++)
            {
                cost[chef, seat] = With(without[chef], seats[seat], chef) is { } route
                    ? weights.OfRoute(chef, day.MinutesOf(chef, route), route.Count) - idle - weights.OfParty(day.Seats[seats[seat]].Party)
                    : Impossible;
            }
        }

        var chosen = CheapestPairs.Of(cost);
        return WithoutHalves([.. chosen.Select((column, chef) => column < seats.Length ? With(without[chef], seats[column], chef) ?? without[chef] : without[chef])]);
    }

    // What each chef does before a start stays; what follows goes to whom it suits best.
    private List<int>[] GoOn(List<int>[] routes, int from)
    {
        var cost = new long[routes.Length, routes.Length];
        for (var chef = 0; chef < routes.Length; chef++)
        {
            for (var other = 0; other < routes.Length; other++)
            {
                cost[chef, other] = Spliced(routes, chef, other, from) is { } route
                    ? weights.OfRoute(chef, day.MinutesOf(chef, route), route.Count)
                    : Impossible;
            }
        }

        return [.. CheapestPairs.Of(cost).Select((other, chef) => Spliced(routes, chef, other, from) ?? routes[chef])];
    }

    private List<int>? Spliced(List<int>[] routes, int chef, int other, int from)
    {
        List<int> route = [.. routes[chef].Where(seat => seat < from)];
        var (last, joint) = (route.Count - 1, route.Count);
        route.AddRange(routes[other].Where(seat => seat >= from));
        return route.Skip(joint).All(seat => day.Seats[seat].Able[chef])
            && (last < 0 || joint == route.Count || day.MinutesBetween(route[last], route[joint]) != DayMatrix.Never)
            ? route
            : null;
    }

    private List<int>? With(List<int> route, int seat, int chef)
    {
        var place = route.FindIndex(other => other > seat) is var next && next < 0 ? route.Count : next;
        return day.Seats[seat].Able[chef]
            && (place == 0 || day.MinutesBetween(route[place - 1], seat) != DayMatrix.Never)
            && (place == route.Count || day.MinutesBetween(seat, route[place]) != DayMatrix.Never)
            ? [.. route[..place], seat, .. route[place..]]
            : null;
    }

    // A party that takes several chefs has all of them or none.
    public List<int>[] WithoutHalves(List<int>[] routes)
    {
        var halves = routes.SelectMany(route => route).GroupBy(seat => day.Seats[seat].Party)
            .Where(party => party.Count() < day.Problem.Parties[party.Key].Chefs).SelectMany(party => party).ToHashSet();
        return halves.Count == 0 ? routes : [.. routes.Select(route => route.Where(seat => !halves.Contains(seat)).ToList())];
    }
}
