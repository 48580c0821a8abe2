using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>A hundred clients want the last place of a slot.</summary>
internal static class Race
{
    private const int Clients = 100;

    private const int Day = Days.LastSeededDay + 345;

    private const string Left = "query($station: ID!, $date: LocalDate!) { checkAvailability(stationId: $station, date: $date, guests: 12) { time placesLeft } }";

    public static async Task Measure(Product product, string staff, Report report)
    {
        using var client = new Client(product.Address, Clients);
        var site = (await Site.All(client))[0];
        for (var house = 0; await PlacesLeft(client, site) > 1; house++)
        {
            await Sale.Send(client, Body(site, house), staff);
        }

        // Each on a warm connection: the race is for the place, not for sockets.
        await Load.Run(Clients, Clients, (_, _) => client.Ask(Client.Body("{ stations { nodes { id } } }")));
        var outcomes = new string?[Clients];
        var bodies = Enumerable.Range(0, Clients).Select(number => Body(site, 1_000 + number)).ToArray();
        var measured = await Load.Run(Clients, Clients, async (who, _) => outcomes[who] = await Sale.Send(client, bodies[who], staff));
        report.Add(
            $"{Clients} clients race for one free place",
            "1 wins, 99 get `SLOT_TAKEN`, ≤ 2 s",
            $"{outcomes.Count(one => one is null)} wins, {outcomes.Count(one => one is "SLOT_TAKEN")} get `SLOT_TAKEN`, {measured.Elapsed.TotalSeconds:0.00} s");
    }

    private static byte[] Body(Site site, int number) => Sale.Body(
        site, Days.Day(Day), "18:00:00", 20_000 + number, adults: 12,
        customer: new { name = $"Racer {number}", email = $"racer-{number}@example.com", phone = $"+1916444{number:0000}" });

    private static async Task<int> PlacesLeft(Client client, Site site)
    {
        var data = await client.Ask(Client.Body(Left, new { station = site.Id, date = Days.Day(Day) }));
        return data.GetProperty("checkAvailability").EnumerateArray().Single(slot => slot.GetProperty("time").GetString()!.StartsWith("18:00", StringComparison.Ordinal)).GetProperty("placesLeft").GetInt32();
    }
}
