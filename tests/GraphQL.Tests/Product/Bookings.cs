using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The requests that a customer and staff make on the way of a booking.</summary>
internal static class Bookings
{
    /// <summary>Well formed, and nobody's.</summary>
    public const string NoId = "Qm9va2luZzo1N2E3MDAwMDAwMDA0MDAwODAwMDAwMDAwMDAwMDAwMQ";

    private static int s_keys;

    private static int s_days = 20;

    public static string NewKey() => $"key-of-a-test-{Interlocked.Increment(ref s_keys)}";

    /// <summary>A day on which no other test books.</summary>
    public static string NewDay() => Day(Interlocked.Increment(ref s_days));

    public static string Day(int fromToday) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static object Slot(string day, int hour = 18) => new { date = day, time = $"{hour}:00:00" };

    /// <summary>A party of 18 adults and 4 children in Folsom, next to Sacramento.</summary>
    public static object Quote(string? key = null, string postalCode = "95630", object? party = null) =>
        new { address = new { postalCode, street = "1 Sutter Street" }, party = party ?? new { adults = 18, children = 4 }, idempotencyKey = key ?? NewKey() };

    public static async Task<string> Quoted(this ProductFixture product, string? bearer) =>
        (await product.Change("calculateQuote", Quote(), "quote { id }", bearer)).Of("quote").Id();

    public static async Task<string> Booked(this ProductFixture product, string bearer, string day, int hour = 18, int adults = 12) =>
        (await product.Change("createBooking", New(day, hour, adults), "booking { id }", bearer)).Of("booking").Id();

    public static object New(string day, int hour = 18, int adults = 12, string? street = null) => new
    {
        address = new { postalCode = "95814", street = street ?? $"{day} {hour} {adults} K Street" },
        party = new { adults },
        slot = Slot(day, hour),
        idempotencyKey = NewKey(),
    };

    public static object Cancel(string bookingId, string reason = "The garden is under water.") => new { bookingId, reason, idempotencyKey = NewKey() };

    public static string Id(this JsonElement node) => node.GetProperty("id").GetString()!;

    public static async Task<string> Sacramento(this ProductFixture product) =>
        (await product.Ask("{ stations { nodes { id code } } }")).GetProperty("stations").GetProperty("nodes").EnumerateArray().Single(station => station.GetProperty("code").GetString() == "SMF").Id();
}
