using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>One `createBooking` over the wire.</summary>
internal static class Sale
{
    private const string Document =
        "mutation($input: CreateBookingInput!) { createBooking(input: $input) { booking { id number status depositDueAt } errors { ... on Error { code field message } } } }";

    public static byte[] Body(Site site, string date, string time, int house, int adults, object? customer = null) => Client.Body(
        Document,
        new
        {
            input = new
            {
                address = new { postalCode = site.PostalCode, street = $"{house} Bench Street" },
                party = new { adults },
                slot = new { date, time },
                customer,
                idempotencyKey = $"bench-{Guid.NewGuid():N}",
            },
        });

    /// <returns>Null when it was sold, or else the refusal's code.</returns>
    public static async Task<string?> Send(Client client, byte[] body, string token)
    {
        var payload = (await client.Ask(body, token)).GetProperty("createBooking");
        return payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).FirstOrDefault();
    }
}
