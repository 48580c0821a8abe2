using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>What staff look at while somebody is on the telephone: one booking with all there is, and a customer by part of the name.</summary>
internal static class Records
{
    private const int Customers = 100_000;

    internal const string Detail =
        """
        query($id: ID!) {
          booking(id: $id) {
            id number status version date time startsAt endsAt createdAt depositDueAt distanceMiles
            venue { street city state postalCode } party { adults children } paid { formatted } balance { formatted }
            price { items { description quantity amount { formatted } } total { formatted } }
            customer { id name email phone } chef { id name } station { code name } timeline { step takenAt }
            details { guests { name } access { gateCode parking elevator stairs power rainCover } emergencyContact { name phone } }
            notes { text tags } cancellation { by reason at }
          }
        }
        """;

    private const string Search = "query($text: String!) { customers(first: 20, search: $text) { nodes { id name email phone } pageInfo { hasNextPage } } }";

    public static async Task Measure(DatabaseServer database, Product product, string staff, Report report)
    {
        using var client = new Client(product.Address, connections: 1);
        var page = await client.Ask(Client.Body("{ bookings(first: 100) { nodes { id } } }"), staff);
        var details = page.GetProperty("bookings").GetProperty("nodes").EnumerateArray()
            .Select(node => Client.Body(Detail, new { id = node.GetProperty("id").GetString() })).ToArray();
        await Time("`booking(id)` with everything a detail page shows, one client", "p50 ≤ 5 ms", details);

        // Names as people have them, so that a part of one is found in some of them and not in all.
        await database.Run(
            """
            INSERT INTO customers (id, name, email, phone, created_at, version)
            SELECT md5('searched ' || n)::uuid, initcap(substr(md5('first ' || n % 997), 1, 6)) || ' ' || initcap(substr(md5('last ' || n), 1, 8)),
                   'searched' || n || '@example.com', '+1312' || lpad(n::text, 7, '0'), now() - n * interval '1 minute', 0
            FROM generate_series(1, $1::int) n
            """,
            Customers);
        await database.Run("VACUUM ANALYZE customers");
        var parts = (await database.Ask<string>("SELECT string_agg(substr(md5('last ' || n * 397), 3, 5), ',') FROM generate_series(1, 200) n")).Split(',');
        await Time($"customers by part of a name, one client, {Customers:N0} customers", "p50 ≤ 15 ms", [.. parts.Select(text => Client.Body(Search, new { text }))]);

        async Task Time(string what, string wanted, byte[][] bodies)
        {
            await Load.Run(1, 1_000, Send);
            var measured = await Load.Run(1, 2_000, Send);
            report.Add(what, wanted, $"p50 {measured.Median.Ms()}, p99 {measured.Percentile(99).Ms()}");

            Task Send(int _, int number) => client.Ask(bodies[number % bodies.Length], staff);
        }
    }
}
