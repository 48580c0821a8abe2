using MyHibachi.Benchmarks.Running;
using MyHibachi.Benchmarks.Scenarios;

namespace MyHibachi.Benchmarks.Seeding;

/// <summary>Fills the database with parties that look like sold ones: copies of one real booking a station.</summary>
internal static class History
{
    /// <summary>Sells the bookings that the others are copied from.</summary>
    public static async Task SellTemplates(Product product, string staff)
    {
        using var client = new Client(product.Address, connections: 1);
        foreach (var (site, house) in (await Site.All(client)).Select((site, number) => (site, number)))
        {
            var customer = new { name = "Template", email = "template@example.com", phone = "+19165550199" };
            var body = Sale.Body(site, Days.Day(Days.LastSeededDay + 350 + house), "12:00:00", house + 1, adults: 12, customer);
            if (await Sale.Send(client, body, staff) is { } refusal)
            {
                throw new InvalidOperationException($"A template was refused: {refusal}.");
            }
        }
    }

    /// <param name="from">How many there are.</param>
    /// <param name="to">How many there are to be.</param>
    public static async Task Grow(DatabaseServer database, int from, int to)
    {
        using var script = new StreamReader(typeof(History).Assembly.GetManifestResourceStream("history.sql")!);
        foreach (var statement in (await script.ReadToEndAsync()).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await database.Run(statement, from + 1, to, Days.Today.AddDays(Days.LastSeededDay));
        }

        await database.Run("VACUUM ANALYZE");
    }
}
