using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

/// <summary>Tries every way to give the parties of a day to its chefs: slow, and plainly right.</summary>
internal static class OneDay
{
    public static bool CanServeAll(Claim[] parties, TestStation station) => CanServeAll([], [.. parties.SelectMany(party => party.Seats, (party, seat) => (party, seat.Chef))], station);

    private static bool CanServeAll((Claim Party, Chef Chef)[] served, (Claim Party, ChefId? Chef)[] left, TestStation station) =>
        left is not [var next, .. var rest]
        || station.Chefs.Any(chef =>
            (next.Chef is { } assigned ? chef.Id == assigned : next.Party.Share <= chef.MaxGuests)
            && served.All(other => other.Chef != chef || InTime(other.Party.Event, next.Party.Event, station))
            && CanServeAll([.. served, (next.Party, chef)], rest, station));

    // One ends, the chef drives, the other begins.
    private static bool InTime(Engagement one, Engagement other, TestStation station)
    {
        var (first, second) = one.StartsAt < other.StartsAt ? (one, other) : (other, one);
        var drive = TravelTime.Estimate(first.Place!.Value, second.Place!.Value, station.Clock.LocalTimeOf(first.EndsAt), SchedulingPolicy.Default);
        return second.StartsAt - first.EndsAt >= drive.Total;
    }
}
