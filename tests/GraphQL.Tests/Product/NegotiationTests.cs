using System.Text.Json;
using System.Text.RegularExpressions;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

[Collection(ProductFixture.Name)]
public sealed partial class NegotiationTests(ProductFixture product)
{
    private const string Own = "query($id: ID!) { booking(id: $id) { time balance { cents } credit { cents } price { total { cents } } paid { cents } } }";

    [Fact]
    public async Task The_links_of_a_message_answer_once_and_both_customers_see_their_own_side()
    {
        var (wishing, day) = (await product.NewCustomer(), Bookings.NewDay());
        var id = await product.Negotiates(wishing, day);

        var mine = (await Negotiation(id, wishing)).GetProperty("negotiation");
        Assert.Equal(("ASKING", "OPEN", "18:00"), (mine.GetProperty("role").GetString(), mine.GetProperty("status").GetString(), mine.GetProperty("wishedTime").GetString()));
        Assert.All((string[])["askedBooking", "proposal", "credit", "incentive"], hidden => Assert.Equal(JsonValueKind.Null, mine.GetProperty(hidden).ValueKind));
        var staffs = (await Negotiation(id, await product.Manager())).GetProperty("negotiation");
        var (asked, own) = (staffs.GetProperty("askedBooking").Id(), staffs.GetProperty("wishingBooking").Id());

        var token = await Token(asked);
        var changed = token[..^1] + (token[^1] == 'A' ? 'B' : 'A');
        Assert.Equal(["NegotiationLinkInvalidError NEGOTIATION_LINK_INVALID token"], (await Respond(changed, accept: true)).Refusals);
        Assert.Equal("ACCEPTED", (await Respond(token, accept: true)).Of("status").GetString());
        Assert.Equal("ACCEPTED", (await Respond(token, accept: true)).Of("status").GetString());
        Assert.Equal(["NegotiationAnsweredError NEGOTIATION_ANSWERED accept"], (await Respond(token, accept: false)).Refusals);

        var moved = (await product.Ask(Own, new { id = asked }, await product.Manager())).GetProperty("booking");
        Assert.Equal(2000, moved.GetProperty("credit").GetProperty("cents").GetInt32());
        Assert.Equal(
            moved.GetProperty("price").GetProperty("total").GetProperty("cents").GetInt32() - 2000 - moved.GetProperty("paid").GetProperty("cents").GetInt32(),
            moved.GetProperty("balance").GetProperty("cents").GetInt32());
        Assert.Equal("18:00", (await product.Ask(Own, new { id = own }, wishing)).GetProperty("booking").GetProperty("time").GetString());
    }

    [Fact]
    public async Task Staff_see_what_is_pending_at_their_station_and_how_parties_answer()
    {
        var (wishing, manager, stationId) = (await product.NewCustomer(), await product.Manager(), await product.Sacramento());
        var id = await product.Negotiates(wishing, Bookings.NewDay());
        const string Pending = "query($stationId: ID!) { pendingNegotiations(first: 100, where: { stationId: $stationId }) { totalCount nodes { id status askedBooking { number } } } }";

        Assert.Contains(Ids(await product.Ask(Pending, new { stationId }, manager)), one => one == id);
        Assert.Equal([id], Ids(await product.Ask("{ pendingNegotiations { nodes { id } } }", bearer: wishing)));
        Assert.Equal("WITHDRAWN", (await product.Change("withdrawNegotiation", new { negotiationId = id }, "negotiation { status }", wishing)).Of("negotiation").GetProperty("status").GetString());
        Assert.DoesNotContain(Ids(await product.Ask(Pending, new { stationId }, manager)), one => one == id);

        const string Statistics = "query($stationId: ID!, $day: LocalDate!) { negotiationStatistics(stationId: $stationId, from: $day, to: $day) { asked incentive { kind size } } }";
        var statistics = (await product.Ask(Statistics, new { stationId, day = StationToday() }, manager)).GetProperty("negotiationStatistics");
        Assert.Contains(statistics.EnumerateArray(), one => one.GetProperty("asked").GetInt32() > 0 && one.GetProperty("incentive").GetProperty("size").GetInt32() == 2000);
    }

    private static IEnumerable<string> Ids(JsonElement answer) => answer.GetProperty("pendingNegotiations").GetProperty("nodes").EnumerateArray().Select(node => node.Id());

    private static string StationToday() => TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<JsonElement> Negotiation(string id, string bearer) => product.Ask(
        "query($id: ID!) { negotiation(id: $id) { status role wishedTime wishingBooking { id } askedBooking { id } proposal { time } credit { cents } incentive { size } } }", new { id }, bearer);

    private Task<Payload> Respond(string token, bool accept) => product.Change("respondToNegotiation", new { token, accept }, "status", bearer: null);

    // As the asked customer finds it in the mailbox, which is the outbox here.
    private async Task<string> Token(string bookingId)
    {
        var (admin, found) = (await product.Admin(), "");
        const string Outbox = "query($id: ID!) { outbox(first: 20, bookingId: $id) { nodes { template body } } }";
        await Eventually.True(
            async () => (found = (await product.Ask(Outbox, new { id = bookingId }, admin)).GetProperty("outbox").GetProperty("nodes").EnumerateArray()
                .Where(message => message.GetProperty("template").GetString() == "negotiation-request").Select(message => message.GetProperty("body").GetString()!).FirstOrDefault("")) != "",
            "the question was sent");
        return Link().Match(found).Groups[1].Value;
    }

    [GeneratedRegex("/negotiations/accept#([A-Za-z0-9_-]{64})")]
    private static partial Regex Link();
}

internal static class Asking
{
    /// <summary>Fills a slot of Sacramento, so that somebody must make room for the customer's party of noon.</summary>
    public static async Task<string> Negotiates(this ProductFixture product, string bearer, string day)
    {
        var manager = await product.Manager();
        for (var number = 1; await product.FillsWith(manager, day, number); number++)
        {
            Assert.True(number < 20);
        }

        var bookingId = await product.Booked(bearer, day, hour: 12);
        var request = new { bookingId, slot = Bookings.Slot(day), idempotencyKey = Bookings.NewKey() };
        return (await product.Change("requestNegotiation", request, "negotiation { id }", bearer)).Of("negotiation").Id();
    }

    private static async Task<bool> FillsWith(this ProductFixture product, string manager, string day, int number)
    {
        var key = Bookings.NewKey();
        var booking = new
        {
            address = new { postalCode = "95814", street = $"{key} M Street" },
            party = new { adults = 12 },
            slot = Bookings.Slot(day),
            customer = new { name = $"Guest {number}", email = $"{key}@example.com", phone = "+19165550188" },
            idempotencyKey = key,
        };
        var booked = await product.Change("createBooking", booking, "booking { id }", manager);
        Assert.All(booked.Refusals, refusal => Assert.Equal("SlotTakenError SLOT_TAKEN slot", refusal));
        return !booked.Refusals.Any();
    }
}
