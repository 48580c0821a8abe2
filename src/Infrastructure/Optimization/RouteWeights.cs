using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>One number for what is compared in order: a minute weighs more than all unfairness, an unserved party more than all minutes.</summary>
internal sealed class RouteWeights
{
    private readonly DayMatrix _day;
    private readonly long _minute;
    private readonly long _priority;
    private readonly long _party;

    public RouteWeights(DayMatrix day)
    {
        _day = day;
        var seats = day.Seats.Count;
        _minute = 1 + day.Problem.Chefs.Select((_, chef) => (long)day.UnfairnessOf(chef, seats) - day.UnfairnessOf(chef, 0)).Append(0).Max();
        _priority = _minute * (1 + LongestMinutes());
        _party = _priority * (1 + day.Problem.Parties.Sum(party => (long)party.Priority));
    }

    public long OfRoute(int chef, int minutes, int seats) => (minutes * _minute) + _day.UnfairnessOf(chef, seats) - _day.UnfairnessOf(chef, 0);

    /// <summary>What it is worth to serve a party.</summary>
    public long OfParty(int party) => _party + (_day.Problem.Parties[party].Priority * _priority);

    // Every seat reached from home and left for home is no shorter than any routes are.
    private long LongestMinutes() => Enumerable.Range(0, _day.Seats.Count)
        .Sum(seat => Enumerable.Range(0, _day.Problem.Chefs.Count).Max(chef => (long)_day.MinutesFromHome(chef, seat) + _day.MinutesToHome(chef, seat)));
}
