using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>The list that staff look at all day: ten bookings with customer, chef and the lines of the price.</summary>
internal static class BookingList
{
    private const int Clients = 16;

    private const int Requests = 20_000;

    private const string Page =
        """
        query($from: LocalDate!) {
          bookings(first: 10, where: { from: $from }) {
            nodes { id number status date time startsAt customer { name phone } chef { name } price { items { description quantity amount { cents } } total { formatted } } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public static async Task Measure(Product product, string staff, int bookings, Report report)
    {
        using var client = new Client(product.Address, Clients);
        var bodies = Enumerable.Range(-100, 200).Select(day => Client.Body(Page, new { from = Days.Day(day) })).ToArray();
        await Load.Run(Clients, 20_000, Send);
        var before = product.ProcessorTime();
        var measured = await Load.Run(Clients, Requests, Send);
        report.Add(
            $"list of 10 bookings with customer, chef and items, {Clients} connections, {bookings:N0} bookings",
            "≥ 2,000/s, p99 ≤ 40 ms",
            $"{measured.PerSecond:N0}/s, p50 {measured.Median.Ms()}, p99 {measured.Percentile(99).Ms()}");
        report.Add("processor time of the product a list", "-", ((product.ProcessorTime() - before) / Requests).Ms());

        async Task Send(int _, int number)
        {
            var answer = await client.AskRaw(bodies[number % bodies.Length], staff);
            if (answer.AsSpan().IndexOf("\"endCursor\":\""u8) < 0)
            {
                throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
            }
        }
    }
}
