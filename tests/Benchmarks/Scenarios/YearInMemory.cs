using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Optimization;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>What the days of one station weigh when all of a year are known at once: twenty chefs, every day asked for eighty parties.</summary>
internal static class YearInMemory
{
    private const int Days = 365;

    private const int Chefs = 20;

    private const int Asked = 80;

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 16, 0, 0, TimeSpan.Zero);

    private static readonly StationClock Clock = new(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

    public static void Measure(Report report)
    {
        Chef[] crew = [.. GeneratedDay.Of(seed: 0, Asked, Chefs).Chefs.Select(chef => Chef.Hire(
            chef.Id, default, ChefProfile.Of("Chef", Address.None with { Location = chef.Home }, chef.MinGuests, chef.MaxGuests, chef.Rating)))];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        StationDay[] year = [.. Enumerable.Range(1, Days).Select(day => Sold(Clock.DateOf(Now).AddDays(day), day, crew))];
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        report.Add(
            $"the days of a year of one station in memory, {Chefs} chefs, {year.Sum(day => day.Claims.Count):N0} parties", "≤ 20 MB",
            string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0} MB"));
    }

    private static StationDay Sold(DateOnly date, int seed, Chef[] crew)
    {
        var day = new StationDay(date, Clock, SchedulingPolicy.Default, crew, []);
        foreach (var (number, party) in GeneratedDay.Of(seed, Asked, Chefs).Parties.Index())
        {
            var start = SchedulingPolicy.Default.SlotTimes[number % SchedulingPolicy.Default.SlotTimes.Count];
            if (day.Hold(new(Guid.CreateVersion7()), start, party.Guests, party.Event.Place!.Value, Now) is { IsSuccess: true, Value: var held })
            {
                day.Settle(held.Id);
            }
        }

        return day;
    }
}
