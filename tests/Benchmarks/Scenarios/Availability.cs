using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>The two questions a customer asks first, one client, on days that a silo has in memory already.</summary>
internal static class Availability
{
    private const int Ahead = 60;

    private const int Clients = 8;

    private const int WarmUps = 3;

    private const int Rounds = 11;

    private const string OneDay =
        "query($station: ID!, $date: LocalDate!) { checkAvailability(stationId: $station, date: $date, guests: 12) { date time state placesLeft reason } }";

    private const string Month =
        "query($station: ID!, $from: LocalDate!, $to: LocalDate!) { availabilityCalendar(stationId: $station, from: $from, to: $to, guests: 12) { date time state placesLeft } }";

    /// <summary>
    /// Asks one product a size, in turns: what the machine does meanwhile then slows all of them, and the sizes can be compared.
    /// </summary>
    public static async Task Measure((int Bookings, string ConnectionString)[] databases, Report report)
    {
        var products = await Task.WhenAll(databases.Select(one => Product.Start(one.ConnectionString, isFirst: false, CancellationToken.None)));
        var asked = await Task.WhenAll(products.Select(Asked.Of));
        await Compare("`checkAvailability`", "p50 ≤ 3 ms, within 20 %", one => one.Days, requests: 1_000);
        await Compare("`availabilityCalendar` of a month", "p50 ≤ 10 ms", one => one.Months, requests: 300);
        await Crowd(products[^1], asked[^1].Days, databases[^1].Bookings, report);
        foreach (var (one, product) in asked.Zip(products))
        {
            one.Client.Dispose();
            await product.DisposeAsync();
        }

        async Task Compare(string what, string wanted, Func<Asked, byte[][]> questions, int requests)
        {
            var rounds = new List<Measured>[asked.Length];
            for (var round = -WarmUps; round < Rounds; round++)
            {
                for (var one = 0; one < asked.Length; one++)
                {
                    var (client, bodies) = (asked[one].Client, questions(asked[one]));
                    var measured = await Load.Run(1, requests, (_, number) => client.Ask(bodies[number % bodies.Length]));
                    if (round >= 0)
                    {
                        (rounds[one] ??= []).Add(measured);
                    }
                }
            }

            foreach (var (size, measured) in databases.Select(one => one.Bookings).Zip(rounds))
            {
                report.Add(
                    $"{what}, one client, {size:N0} bookings, median of {Rounds} rounds", wanted,
                    $"p50 {MedianOf(measured, one => one.Median).Ms()}, p99 {MedianOf(measured, one => one.Percentile(99)).Ms()}");
            }
        }
    }

    private static async Task Crowd(Product product, byte[][] questions, int bookings, Report report)
    {
        using var client = new Client(product.Address, Clients);
        List<Measured> rounds = [];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var measured = await Load.Run(Clients, requests: 4_000, (_, number) => client.Ask(questions[number % questions.Length]));
            if (round >= 0)
            {
                rounds.Add(measured);
            }
        }

        var middle = rounds.OrderBy(one => one.PerSecond).ElementAt(Rounds / 2);
        report.Add(
            $"`checkAvailability`, {Clients} clients, {bookings:N0} bookings, median of {Rounds} rounds", "≥ 2,000/s",
            string.Create(CultureInfo.InvariantCulture, $"{middle.PerSecond:N0}/s, p50 {middle.Median.Ms()}, p99 {middle.Percentile(99).Ms()}"));
    }

    private static TimeSpan MedianOf(List<Measured> rounds, Func<Measured, TimeSpan> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);

    private sealed record Asked(Client Client, byte[][] Days, byte[][] Months)
    {
        public static async Task<Asked> Of(Product product)
        {
            var client = new Client(product.Address, connections: 1);
            var sites = await Site.All(client);
            return new(
                client,
                [.. Enumerable.Range(0, Ahead).Select(day => Client.Body(OneDay, new { station = sites[day % sites.Length].Id, date = Running.Days.Day(2 + day) }))],
                [.. sites.Select(site => Client.Body(Month, new { station = site.Id, from = Running.Days.Day(2), to = Running.Days.Day(32) }))]);
        }
    }
}
