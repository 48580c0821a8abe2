using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>Tries every way to give parties to chefs: slow, and plainly right.</summary>
internal static class BruteForce
{
    public static bool CanServeAll(IReadOnlyList<Claim> parties, IReadOnlyList<Chef> chefs) =>
        CanServeAll([], [.. parties.SelectMany(party => party.Seats, (party, seat) => (party, seat))], chefs);

    /// <summary>As many free seats as a party of this size takes chefs.</summary>
    public static Seats Seats(int guests) => [.. Enumerable.Range(1, (int)Math.Ceiling(guests / 20.0)).Select(place => new Seat(place))];

    /// <summary>One ends, the chef drives, the other begins.</summary>
    public static bool FitOneChef(Engagement one, Engagement other)
    {
        var (first, second) = one.StartsAt < other.StartsAt ? (one, other) : (other, one);
        var drive = TravelTime.Estimate(first.Place!.Value, second.Place!.Value, Pacific.LocalTimeOf(first.EndsAt), SchedulingPolicy.Default);
        return second.StartsAt - first.EndsAt >= drive.Total;
    }

    private static bool CanServeAll((Claim Party, ChefId Chef)[] served, (Claim Party, Seat Seat)[] left, IReadOnlyList<Chef> chefs) =>
        left is not [var next, .. var rest]
        || chefs.Any(chef =>
            CanServe(chef, next)
            && served.All(other => other.Chef != chef.Id || FitOneChef(other.Party.Event, next.Party.Event))
            && CanServeAll([.. served, (next.Party, chef.Id)], rest, chefs));

    private static bool CanServe(Chef chef, (Claim Party, Seat Seat) one) => one.Seat.Chef is { } assigned
        ? chef.Id == assigned
        : chef.IsActive && (int)Math.Ceiling(one.Party.Guests / (double)one.Party.Seats.Count) <= chef.MaxGuests;
}
