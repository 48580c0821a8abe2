using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>The two questions a customer asks first, one client, on days that a silo has in memory already.</summary>
internal static class Availability
{
    private const int Ahead = 60;

    private const string OneDay =
        "query($station: ID!, $date: LocalDate!) { checkAvailability(stationId: $station, date: $date, guests: 12) { date time state placesLeft reason } }";

    private const string Month =
        "query($station: ID!, $from: LocalDate!, $to: LocalDate!) { availabilityCalendar(stationId: $station, from: $from, to: $to, guests: 12) { date time state placesLeft } }";

    public static async Task Measure(Product product, int bookings, Report report)
    {
        using var client = new Client(product.Address, connections: 1);
        var sites = await Site.All(client);
        var days = Enumerable.Range(0, Ahead).Select(day => Client.Body(OneDay, new { station = sites[day % sites.Length].Id, date = Days.Day(2 + day) })).ToArray();
        var months = sites.Select(site => Client.Body(Month, new { station = site.Id, from = Days.Day(2), to = Days.Day(32) })).ToArray();
        report.Add($"`checkAvailability`, one client, {bookings:N0} bookings", "p50 ≤ 3 ms", Told(await Repeat(client, days, warmUp: 3_000, requests: 6_000)));
        report.Add($"`availabilityCalendar` of a month, one client, {bookings:N0} bookings", "p50 ≤ 10 ms", Told(await Repeat(client, months, warmUp: 300, requests: 900)));
    }

    private static async Task<Measured> Repeat(Client client, byte[][] bodies, int warmUp, int requests)
    {
        await Load.Run(1, warmUp, Send);
        return await Load.Run(1, requests, Send);

        Task Send(int _, int number) => client.Ask(bodies[number % bodies.Length]);
    }

    private static string Told(Measured measured) => $"p50 {measured.Median.Ms()}, p99 {measured.Percentile(99).Ms()}";
}
