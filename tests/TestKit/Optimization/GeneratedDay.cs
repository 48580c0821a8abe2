using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.TestKit.Optimization;

/// <summary>
/// A day as a station of that size could have it: homes and parties at real postal codes around a town, most parties in the evening, some of two chefs,
/// some pinned, some chefs for small parties only or not on duty at noon. The same seed makes the same day.
/// </summary>
public static class GeneratedDay
{
    private const double HomeMiles = 25;
    private const double PartyMiles = 30;

    private static readonly StationClock Clock = new(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

    private static readonly GeoPoint[] Towns = [new(38.5816, -121.4944), new(34.0522, -118.2437), new(40.7128, -74.0060), new(41.8781, -87.6298), new(30.2672, -97.7431)];

    public static DayProblem Of(int seed, int parties, int chefs)
    {
        var random = new Random(seed);
        var (town, date) = (Towns[seed % Towns.Length], new DateOnly(2026, 6, 1 + (seed % 28)));
        var homes = PostalCodes.All.Where(place => place.MilesTo(town) < HomeMiles).ToArray();
        var venues = PostalCodes.All.Where(place => place.MilesTo(town) < PartyMiles).ToArray();
        DayChef[] crew = [.. Enumerable.Range(1, chefs).Select(number => Chef(number, One(homes), date, random))];
        return new([.. Enumerable.Range(1, parties).Select(number => Party(number, One(venues), crew, date, random))], crew, Drive);

        GeoPoint One(GeoPoint[] places) => places[random.Next(places.Length)];
    }

    /// <summary>As the product estimates drives.</summary>
    public static TimeSpan Drive(GeoPoint from, GeoPoint to, DateTimeOffset departure) =>
        TravelTime.Estimate(from, to, Clock.LocalTimeOf(departure), SchedulingPolicy.Default).Total;

    private static DayChef Chef(int number, GeoPoint home, DateOnly date, Random random)
    {
        var from = random.NextDouble() < 0.15 ? new TimeOnly(14, 0) : new TimeOnly(8, 0);
        return new(
            new(Id(number)), home, 5, random.NextDouble() < 0.2 ? 20 : 50, Math.Round(3.5m + (1.5m * (decimal)random.NextDouble()), 2),
            [new(Clock.InstantOf(date, from), Clock.InstantOf(date, new(23, 59)))], random.Next(0, 9));
    }

    private static DayParty Party(int number, GeoPoint venue, DayChef[] crew, DateOnly date, Random random)
    {
        var start = Clock.InstantOf(date, new TimeOnly(random.NextDouble() switch { < 0.2 => 12, < 0.45 => 15, < 0.75 => 18, _ => 21 }, 0));
        var guests = random.Next(6, 31);
        var chefs = random.NextDouble() < 0.03 ? 2 : 1;
        ChefId[] pinned = random.NextDouble() < 0.03 ? [crew[random.Next(crew.Length)].Id] : [];
        return new(
            new(Id(number)), new(start, start + SchedulingPolicy.Default.DurationFor(guests), venue), guests, random.Next(1, 4), chefs, [], pinned);
    }

    private static Guid Id(int number) => new(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
