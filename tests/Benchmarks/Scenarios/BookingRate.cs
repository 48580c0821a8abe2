using System.Diagnostics;
using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>How many bookings are sold in a second, each in a slot of its own, with all that follows from them going on at the same time.</summary>
internal static class BookingRate
{
    public const int Clients = 16;

    private const int WarmUp = 1_600;

    private const int Bookings = 2_400;

    public static async Task<double> Measure(Product product, DatabaseServer database, Report report)
    {
        using var client = new Client(product.Address, Clients);
        var customers = await People.NewCustomers(client, Clients);
        var bodies = Days.FreeSlots(await Site.All(client)).Take(WarmUp + Bookings).Select((slot, house) => Sale.Body(slot.Site, slot.Date, slot.Time, house + 1, adults: 18)).ToArray();
        await Load.Run(Clients, WarmUp, (_, number) => Sell(number));
        var before = product.ProcessorTime();
        var measured = await Load.Run(Clients, Bookings, (_, number) => Sell(WarmUp + number));
        var backlog = await database.Ask<long>("SELECT count(*) FROM outbox_events WHERE processed_at IS NULL");
        var drained = await Drained(database);
        report.Add($"bookings created, {Clients} connections, distinct slots", "≥ 250/s", $"{measured.PerSecond:N0}/s, p50 {measured.Median.Ms()}, p99 {measured.Percentile(99).Ms()}");
        report.Add("what followed from them: events still waiting at the end, and until none was", "-", $"{backlog:N0}, {drained.TotalSeconds:0.0} s");
        report.Add("processor time of the product a booking", "-", ((product.ProcessorTime() - before) / Bookings).Ms());
        return measured.PerSecond;

        // Neighbors in the list may be one slot at three stations, which one customer cannot have.
        async Task Sell(int number)
        {
            if (await Sale.Send(client, bodies[number], customers[number % Clients]) is { } refusal)
            {
                throw new InvalidOperationException($"A free slot was refused: {refusal}.");
            }
        }
    }

    private static async Task<TimeSpan> Drained(DatabaseServer database)
    {
        var started = Stopwatch.GetTimestamp();
        while (await database.Ask<bool>("SELECT EXISTS (SELECT FROM outbox_events WHERE processed_at IS NULL)"))
        {
            await Task.Delay(50);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
