using System.Diagnostics;
using MyHibachi.Application.Common;
using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>
/// What it costs to ask whether the caller may: the check itself, and one record asked for by an administrator, and by a manager whom the database
/// holds to the station once more, in turns.
/// </summary>
internal static class Rights
{
    private const int Turns = 11;

    private const int Requests = 200;

    private const int Checks = 10_000_000;

    public static async Task Measure(Product product, string administrator, string manager, Report report)
    {
        using var client = new Client(product.Address, connections: 1);
        var page = await client.Ask(Client.Body("{ bookings(first: 100) { nodes { id } } }"), manager);
        var details = page.GetProperty("bookings").GetProperty("nodes").EnumerateArray()
            .Select(node => Client.Body(Records.Detail, new { id = node.GetProperty("id").GetString() })).ToArray();
        var (free, held) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            free.Add(await Ask(administrator));
            held.Add(await Ask(manager));
        }

        // The first turn warms up.
        var (one, other) = (Median(free.Skip(1)), Median(held.Skip(1)));
        var check = CheckItself();
        report.Add("a permission check, of one `booking(id)`", "≤ 5 %", $"{check.TotalNanoseconds:0} ns, {check / one:P4}");
        report.Add($"`booking(id)` as a station's manager under row-level security, beside an administrator, median of {Turns} turns", "-", $"{other.Ms()} and {one.Ms()}, {(other / one) - 1:P0} more");

        async Task<TimeSpan> Ask(string caller) => (await Load.Run(1, Requests, (_, number) => client.Ask(details[number % details.Length], caller))).Median;
    }

    private static TimeSpan CheckItself()
    {
        // As many as the longest role has, and asked for the last of them.
        var actor = Actor.Anonymous with { Permissions = [.. Permissions.All.Order(StringComparer.Ordinal)] };
        var (allowed, last, started) = (0, actor.Permissions[^1], Stopwatch.GetTimestamp());
        for (var number = 0; number < Checks; number++)
        {
            allowed += actor.Can(last) ? 1 : 0;
        }

        return allowed == Checks ? Stopwatch.GetElapsedTime(started) / Checks : throw new InvalidOperationException("The check refused.");
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Turns / 2);
}
