using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Optimization;

/// <summary>Shows from the problem alone, and from nothing that a search made of it, whether an answer is possible and what it costs.</summary>
public static class DayProof
{
    /// <summary>Everything that is wrong with the answer, in words; empty for a possible one.</summary>
    public static IReadOnlyList<string> WhatIsWrong(DayProblem problem, DayAnswer answer) =>
    [
        .. answer.Chefs.Keys.Except(problem.Parties.Select(party => party.Id)).Select(id => $"There is no party {id.Value}."),
        .. problem.Parties.SelectMany(party => WrongWith(problem, party, answer.Of(party.Id))),
        .. problem.Chefs.SelectMany(chef => WrongWith(problem, PartiesOf(problem, answer, chef))),
    ];

    public static DayCost CostOf(DayProblem problem, DayAnswer answer)
    {
        var unserved = problem.Parties.Where(party => answer.Of(party.Id).Count == 0).ToList();
        return new(
            unserved.Count,
            unserved.Sum(party => party.Priority),
            problem.Chefs.Sum(chef => MinutesOf(problem, answer, chef)),
            problem.Chefs.Sum(chef => Square(chef.OtherParties + PartiesOf(problem, answer, chef).Count)));
    }

    /// <summary>What the chef drives for the answer, home included.</summary>
    public static int MinutesOf(DayProblem problem, DayAnswer answer, DayChef chef)
    {
        var events = PartiesOf(problem, answer, chef).ConvertAll(party => party.Event);
        return events.Count == 0
            ? 0
            : DayDrives.Minutes(DayDrives.FromHome(problem, chef, events[0]))
                + events.Zip(events.Skip(1), (first, next) => DayDrives.Minutes(DayDrives.Between(problem, first, next))).Sum()
                + DayDrives.Minutes(DayDrives.ToHome(problem, chef, events[^1]));
    }

    /// <summary>What the chef does, in order.</summary>
    public static List<DayParty> PartiesOf(DayProblem problem, DayAnswer answer, DayChef chef) =>
        [.. problem.Parties.Where(party => answer.Of(party.Id).Contains(chef.Id)).OrderBy(party => party.Event.StartsAt)];

    private static IEnumerable<string> WrongWith(DayProblem problem, DayParty party, IReadOnlyList<ChefId> chefs)
    {
        if (chefs.Count != 0 && chefs.Count != party.Chefs)
        {
            yield return $"Party {party.Id.Value} takes {party.Chefs} chefs and has {chefs.Count}.";
        }

        if (chefs.Distinct().Count() != chefs.Count)
        {
            yield return $"Party {party.Id.Value} counts a chef twice.";
        }

        if (chefs.Count != 0 && party.Pinned.Except(chefs).Any())
        {
            yield return $"Party {party.Id.Value} misses a chef whom it was promised.";
        }

        foreach (var id in chefs.Where(id => !problem.Chefs.Any(chef => chef.Id == id && DayRules.MayServe(chef, party))))
        {
            yield return $"Chef {id.Value} may not serve party {party.Id.Value}.";
        }
    }

    private static IEnumerable<string> WrongWith(DayProblem problem, List<DayParty> inOrder) => inOrder
        .Zip(inOrder.Skip(1))
        .Where(pair => !DayRules.CanFollow(problem, pair.First.Event, pair.Second.Event))
        .Select(pair => $"Nobody gets from party {pair.First.Id.Value} to party {pair.Second.Id.Value} in time.");

    private static int Square(int number) => number * number;
}
