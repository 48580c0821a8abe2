namespace MyHibachi.Benchmarks.Running;

/// <summary>A station of the demonstration, with a postal code next to it.</summary>
internal sealed record Site(string Id, string PostalCode)
{
    private static readonly Dictionary<string, string> PostalCodes = new() { ["SMF"] = "95814", ["AUS"] = "78701", ["JFK"] = "11430" };

    public static async Task<Site[]> All(Client client)
    {
        var data = await client.Ask(Client.Body("{ stations { nodes { id code } } }"));
        return [.. data.GetProperty("stations").GetProperty("nodes").EnumerateArray().Select(one => new Site(one.GetProperty("id").GetString()!, PostalCodes[one.GetProperty("code").GetString()!]))];
    }
}

/// <summary>The days of this run.</summary>
internal static class Days
{
    /// <summary>The seeded parties begin here and go back into the past.</summary>
    public const int LastSeededDay = 180;

    private static readonly string[] Slots = ["12:00:00", "15:00:00", "18:00:00", "21:00:00"];

    public static DateOnly Today { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    public static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Slots after the seeded days, each with its station, none twice.</summary>
    public static IEnumerable<(Site Site, string Date, string Time)> FreeSlots(Site[] sites) =>
        from day in Enumerable.Range(LastSeededDay + 1, 340)
        from site in sites
        from time in Slots
        select (site, Day(day), time);
}
