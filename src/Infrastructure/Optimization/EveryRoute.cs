using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>All routes of a day so small that they can be written down: choosing from them finds the best answer there is.</summary>
internal static class EveryRoute
{
    private const int Most = 3_000;

    /// <returns>Null when there are too many.</returns>
    public static List<(int Chef, int[] Seats)>? Of(DayMatrix day)
    {
        var routes = Enumerable.Range(0, day.Problem.Chefs.Count).SelectMany(chef => From(day, chef, [])).Take(Most + 1).ToList();
        return routes.Count > Most ? null : routes;
    }

    private static IEnumerable<(int Chef, int[] Seats)> From(DayMatrix day, int chef, int[] before) => Enumerable.Range(0, day.Seats.Count)
        .Where(seat => day.Seats[seat].Able[chef] && (before.Length == 0 || day.MinutesBetween(before[^1], seat) != DayMatrix.Never))
        .SelectMany(seat => From(day, chef, [.. before, seat]).Prepend((chef, [.. before, seat])));
}
