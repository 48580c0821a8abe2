using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>
/// Finds routes that would make the day cheaper. Seats in order of their start are a graph without circles, so the cheapest way to every seat
/// is found in one pass (shortest paths, R. Bellman, 1958).
/// </summary>
internal sealed class RoutePricing
{
    // Less than this is rounding.
    private const double Nothing = -1e-6;

    private readonly DayMatrix _day;
    private readonly int[][] _before;

    public RoutePricing(DayMatrix day)
    {
        _day = day;
        var seats = Enumerable.Range(0, day.Seats.Count).ToArray();
        _before = [.. seats.Select(seat => seats[..seat].Where(before => day.MinutesBetween(before, seat) != DayMatrix.Never).ToArray())];
    }

    /// <summary>Up to so many routes of the chef, the most worthwhile first, each with another last seat.</summary>
    public IReadOnlyList<int[]> Find(int chef, Worth worth, int most)
    {
        var (cost, from) = CheapestWays(chef, worth);
        return
        [
            .. Enumerable.Range(0, cost.Length)
                .Select(last => (Last: last, Gain: cost[last] + _day.MinutesToHome(chef, last) - worth.Chefs[chef]))
                .Where(end => end.Gain < Nothing)
                .OrderBy(end => end.Gain)
                .Take(most)
                .Select(end => WayTo(end.Last, from)),
        ];
    }

    private (double[] Cost, int[] From) CheapestWays(int chef, Worth worth)
    {
        var (cost, from) = (new double[_before.Length], new int[_before.Length]);
        for (var seat = 0; seat < cost.Length; seat++)
        {
            if (!_day.Seats[seat].Able[chef])
            {
                cost[seat] = double.PositiveInfinity;
                continue;
            }

            (cost[seat], from[seat]) = (_day.MinutesFromHome(chef, seat), DayMatrix.Never);
            foreach (var before in _before[seat])
            {
                var way = cost[before] + _day.MinutesBetween(before, seat);
                if (way < cost[seat])
                {
                    (cost[seat], from[seat]) = (way, before);
                }
            }

            cost[seat] -= worth.Seats[seat];
        }

        return (cost, from);
    }

    private static int[] WayTo(int last, int[] from)
    {
        List<int> way = [];
        for (var seat = last; seat != DayMatrix.Never; seat = from[seat])
        {
            way.Add(seat);
        }

        way.Reverse();
        return [.. way];
    }
}
