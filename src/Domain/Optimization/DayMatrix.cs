using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Optimization;

/// <summary>One chef's part in a party: a party that takes several has as many seats.</summary>
/// <param name="Party">Its number in the problem.</param>
/// <param name="Able">For each chef of the problem, whether he may take this seat.</param>
public sealed record DaySeat(int Party, bool[] Able);

/// <summary>
/// The problem in numbers, for those who search. Seats are in order of their start, chefs in the problem's order; every drive is asked for once.
/// </summary>
public sealed class DayMatrix
{
    /// <summary>What stands for a seat that does not follow another one.</summary>
    public const int Never = -1;

    private readonly int[,] _between;
    private readonly int[,] _fromHome;
    private readonly int[,] _toHome;

    public DayMatrix(DayProblem problem)
    {
        Problem = problem;
        Seats = [.. Enumerable.Range(0, problem.Parties.Count).OrderBy(party => problem.Parties[party].Event.StartsAt).SelectMany(SeatsOf)];
        (_between, _fromHome, _toHome) = (Between(), new int[problem.Chefs.Count, Seats.Count], new int[problem.Chefs.Count, Seats.Count]);
        for (var seat = 0; seat < Seats.Count; seat++)
        {
            for (var chef = 0; chef < problem.Chefs.Count; chef++)
            {
                _fromHome[chef, seat] = DayDrives.Minutes(DayDrives.FromHome(problem, problem.Chefs[chef], EventOf(seat)));
                _toHome[chef, seat] = DayDrives.Minutes(DayDrives.ToHome(problem, problem.Chefs[chef], EventOf(seat)));
            }
        }
    }

    public DayProblem Problem { get; }

    /// <summary>In order of their start; those of one party side by side.</summary>
    public IReadOnlyList<DaySeat> Seats { get; }

    public DayParty PartyOf(int seat) => Problem.Parties[Seats[seat].Party];

    /// <summary>Minutes of the drive between two seats, or <see cref="Never"/> if one chef cannot take both in that order.</summary>
    public int MinutesBetween(int seat, int next) => _between[seat, next];

    public int MinutesFromHome(int chef, int seat) => _fromHome[chef, seat];

    public int MinutesToHome(int chef, int seat) => _toHome[chef, seat];

    /// <summary>Minutes that a chef drives for seats in this order, home included.</summary>
    public int MinutesOf(int chef, IReadOnlyList<int> seats) => seats.Count == 0
        ? 0
        : _fromHome[chef, seats[0]] + seats.Zip(seats.Skip(1), MinutesBetween).Sum() + _toHome[chef, seats[^1]];

    /// <summary>What a chef with that many seats adds to the unfairness.</summary>
    public int UnfairnessOf(int chef, int seats)
    {
        var parties = Problem.Chefs[chef].OtherParties + seats;
        return parties * parties;
    }

    private IEnumerable<DaySeat> SeatsOf(int number)
    {
        var party = Problem.Parties[number];
        foreach (var pinned in party.Pinned)
        {
            yield return new(number, [.. Problem.Chefs.Select(chef => chef.Id == pinned)]);
        }

        var others = Problem.Chefs.Select(chef => !party.Pinned.Contains(chef.Id) && DayRules.MayServe(chef, party)).ToArray();
        for (var seat = party.Pinned.Count; seat < party.Chefs; seat++)
        {
            yield return new(number, others);
        }
    }

    private int[,] Between()
    {
        var between = new int[Seats.Count, Seats.Count];
        for (var seat = 0; seat < Seats.Count; seat++)
        {
            for (var next = 0; next < Seats.Count; next++)
            {
                between[seat, next] = seat < next && DayRules.CanFollow(Problem, EventOf(seat), EventOf(next))
                    ? DayDrives.Minutes(DayDrives.Between(Problem, EventOf(seat), EventOf(next)))
                    : Never;
            }
        }

        return between;
    }

    private Engagement EventOf(int seat) => PartyOf(seat).Event;
}
