using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>A busy hour in a minute: staff look at lists and bookings, visitors at days and prices, customers book. Nobody waits between two requests.</summary>
internal static class Mixed
{
    private const string List =
        "query($from: LocalDate!) { bookings(first: 10, where: { from: $from }) { nodes { id number status customer { name } chef { name } } pageInfo { hasNextPage } } }";

    private const string Detail =
        "query($id: ID!) { booking(id: $id) { id number status venue { street city } price { total { formatted } } customer { name phone } chef { name } timeline { step takenAt } } }";

    private const string Day =
        "query($station: ID!, $date: LocalDate!) { checkAvailability(stationId: $station, date: $date, guests: 12) { date time state placesLeft } }";

    private const string Quote =
        "mutation($input: CalculateQuoteInput!) { calculateQuote(input: $input) { quote { id price { total { formatted } } } errors { ... on Error { code } } } }";

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <param name="place">Which place of each slot is sold, from 1; the others are taken or stay free.</param>
    public static async Task Measure(Product product, string staff, int clients, int place, Report report)
    {
        using var client = new Client(product.Address, clients);
        var sites = await Site.All(client);
        var customers = await People.NewCustomers(client, clients);
        var slots = Days.FreeSlots(sites).ToArray();
        var lists = Bodies(200, number => Client.Body(List, new { from = Days.Day(number - 100) }));
        var days = Bodies(180, number => Client.Body(Day, new { station = sites[number % sites.Length].Id, date = Days.Day(2 + (number / sites.Length)) }));
        var page = await client.Ask(Client.Body("{ bookings(first: 100) { nodes { id } } }"), staff);
        var details = page.GetProperty("bookings").GetProperty("nodes").EnumerateArray().Select(node => Client.Body(Detail, new { id = node.GetProperty("id").GetString() })).ToArray();
        var sold = -1;

        var before = product.ResidentMegabytes();
        var measured = await Load.Run(clients, Length, (_, number) => (number % 10) switch
        {
            0 or 1 or 2 => client.Ask(lists[number % lists.Length], staff),
            3 or 4 => client.Ask(details[number % details.Length], staff),
            5 or 6 or 7 => client.Ask(days[number % days.Length]),
            8 => client.Ask(QuoteAt(sites[number % sites.Length])),
            _ => Sell(),
        });
        report.Add(
            $"{clients} clients that read and write (of 10: 3 lists, 2 bookings, 3 days, 1 price, 1 sale) for a minute", clients <= 50 ? "p95 < 200 ms, no error" : "p95 < 500 ms, no error",
            $"{measured.PerSecond:N0}/s, p50 {measured.Median.Ms()}, p95 {measured.Percentile(95).Ms()}, {sold + 1:N0} sold, memory {before} → {product.ResidentMegabytes()} MB");

        async Task Sell()
        {
            // Neighbors in the list may be one slot at three stations, which one customer cannot have.
            var number = Interlocked.Increment(ref sold);
            var (site, date, time) = slots[number];
            if (await Sale.Send(client, Sale.Body(site, date, time, (place * 100_000) + number, adults: 12), customers[number % clients]) is { } refusal)
            {
                throw new InvalidOperationException($"A free place was refused: {refusal}.");
            }
        }
    }

    private static byte[] QuoteAt(Site site) => Client.Body(
        Quote, new { input = new { address = new { postalCode = site.PostalCode }, party = new { adults = 18, children = 4 }, idempotencyKey = $"bench-{Guid.NewGuid():N}" } });

    private static byte[][] Bodies(int count, Func<int, byte[]> body) => [.. Enumerable.Range(0, count).Select(body)];
}
