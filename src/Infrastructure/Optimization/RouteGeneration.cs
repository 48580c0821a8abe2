using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>
/// Adds routes for as long as they would make the relaxed day cheaper (column generation, P. C. Gilmore and R. E. Gomory, 1961), then takes whole routes one by one
/// until nothing is in parts any more.
/// </summary>
internal sealed class RouteGeneration(DayMatrix day, RoutePool pool, SearchTime time)
{
    private const int RoutesAChef = 5;

    // Routes that cost so many minutes more than they are worth are in hardly any good answer.
    private const double WorthKeeping = 15;

    // From here on a route counts as taken.
    private const double Whole = 0.7;

    private const double Rounding = 1e-6;

    // Shares of the time; the rest is for choosing.
    private const double RelaxUntil = 0.6;

    private const double DiveUntil = 0.8;

    private readonly RoutePricing _pricing = new(day);

    /// <summary>The routes that a good answer may consist of.</summary>
    public IReadOnlyList<Route> Promising { get; private set; } = [];

    /// <summary>Fills the pool, and says what the routes come to when none is in parts.</summary>
    public IReadOnlyList<Route> Run()
    {
        using (var relaxed = new RouteRelaxation(day))
        {
            var worth = AddRoutes(relaxed, []);
            Promising = worth is null ? pool.Routes : [.. pool.Routes.Where(route => Loss(route, worth) < WorthKeeping)];
        }

        return Dive();
    }

    private List<Route> Dive()
    {
        using var relaxed = new RouteRelaxation(day);
        List<Route> routes = [.. Promising];
        routes.ForEach(relaxed.Add);
        var worth = relaxed.Solve();
        while (worth is not null && !time.IsSpent(DiveUntil) && InDoubt(worth.Shares) is { } best)
        {
            // What is without doubt, and what is in doubt least.
            foreach (var number in Enumerable.Range(0, worth.Shares.Length).Where(number => worth.Shares[number] > Whole).Append(best))
            {
                relaxed.Fix(number);
            }

            foreach (var route in NewRoutes(worth, routes))
            {
                routes.Add(route);
                relaxed.Add(route);
            }

            worth = relaxed.Solve();
        }

        Promising = routes;
        return WholeRoutes(worth?.Shares ?? [], routes);
    }

    // The largest of the parts; null when all is whole.
    private static int? InDoubt(double[] shares) => Enumerable.Range(0, shares.Length)
        .Where(number => shares[number] is > Rounding and < 1 - Rounding)
        .Select(number => (int?)number)
        .MaxBy(number => shares[number!.Value]);

    private Worth? AddRoutes(RouteRelaxation relaxed, List<Route> added)
    {
        Worth? worth = null;
        while (!time.IsSpent(RelaxUntil))
        {
            foreach (var route in pool.Routes.Skip(added.Count).ToList())
            {
                added.Add(route);
                relaxed.Add(route);
            }

            worth = relaxed.Solve() ?? worth;
            if (worth is null || NewRoutes(worth, added).Count == 0)
            {
                break;
            }
        }

        return worth;
    }

    private List<Route> NewRoutes(Worth worth, List<Route> known)
    {
        var before = known.ToHashSet();
        return [.. Enumerable.Range(0, day.Problem.Chefs.Count)
            .SelectMany(chef => _pricing.Find(chef, worth, RoutesAChef), (chef, found) => pool.Take(chef, found))
            .Where(before.Add)];
    }

    private static double Loss(Route route, Worth worth) => route.Minutes - worth.Chefs[route.Chef] - route.Seats.Sum(seat => worth.Seats[seat]);

    private static List<Route> WholeRoutes(double[] shares, List<Route> routes)
    {
        var (seats, chefs) = (new HashSet<int>(), new HashSet<int>());
        List<Route> whole = [];
        foreach (var route in routes.Take(shares.Length).Zip(shares).Where(one => one.Second > Rounding).OrderByDescending(one => one.Second).Select(one => one.First))
        {
            if (!chefs.Contains(route.Chef) && !route.Seats.Any(seats.Contains))
            {
                whole.Add(route);
                chefs.Add(route.Chef);
                seats.UnionWith(route.Seats);
            }
        }

        return whole;
    }
}
