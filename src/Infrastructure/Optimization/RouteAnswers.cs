using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>From an answer to the seats of each chef, and back.</summary>
internal static class RouteAnswers
{
    public static DayAnswer ToAnswer(this DayMatrix day, IEnumerable<Route> routes) => new(routes
        .SelectMany(route => route.Seats, (route, seat) => (Party: day.PartyOf(seat).Id, Chef: day.Problem.Chefs[route.Chef].Id))
        .GroupBy(one => one.Party, one => one.Chef)
        .ToDictionary(party => party.Key, IReadOnlyList<ChefId> (party) => [.. party]));

    /// <summary>The seats of each chef, in order.</summary>
    public static List<int>[] ToPlan(this DayMatrix day, IEnumerable<Route> routes)
    {
        var plan = day.Problem.Chefs.Select(_ => new List<int>()).ToArray();
        foreach (var route in routes)
        {
            plan[route.Chef] = [.. route.Seats];
        }

        return plan;
    }

    /// <summary>The seats of each chef, in order.</summary>
    /// <param name="answer">One that is possible.</param>
    public static List<int>[] ToPlan(this DayMatrix day, DayAnswer answer)
    {
        var number = day.Problem.Chefs.Select((chef, index) => (chef.Id, index)).ToDictionary(chef => chef.Id, chef => chef.index);
        var plan = day.Problem.Chefs.Select(_ => new List<int>()).ToArray();
        foreach (var party in Enumerable.Range(0, day.Seats.Count).GroupBy(seat => day.Seats[seat].Party))
        {
            var chefs = answer.Of(day.Problem.Parties[party.Key].Id).Select(chef => number[chef]).ToList();
            foreach (var seat in party.TakeWhile(_ => chefs.Count > 0))
            {
                // A seat that somebody is pinned to is his alone, and comes first.
                var chef = chefs.First(chef => day.Seats[seat].Able[chef]);
                chefs.Remove(chef);
                plan[chef].Add(seat);
            }
        }

        return plan;
    }
}
