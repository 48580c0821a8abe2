using System.Text.Json;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The way of a party from the first question to its end, as its clients see it.</summary>
[Collection(ProductFixture.Name)]
public sealed class TrunkTests(ProductFixture product)
{
    [Fact]
    public async Task A_visitor_learns_who_serves_an_address_and_what_a_party_costs_there_line_by_line()
    {
        var area = (await product.Ask(
            """{ checkServiceArea(address: { postalCode: "95630" }) { isServiceable distanceMiles station { code } address { city state geocodeStatus } } }""")).GetProperty("checkServiceArea");
        var quote = (await product.Change(
            "calculateQuote", Bookings.Quote(postalCode: "95959"), "quote { station { code } requiresEscalation price { items { kind quantity amount { cents } } total { cents } deposit { cents } } }", bearer: null)).Of("quote");

        Assert.True(area.GetProperty("isServiceable").GetBoolean());
        Assert.Equal(("SMF", "Folsom", "APPROXIMATE"), (Code(area), area.GetProperty("address").GetProperty("city").GetString(), area.GetProperty("address").GetProperty("geocodeStatus").GetString()));
        Assert.Equal("SMF", Code(quote));
        var items = quote.GetProperty("price").GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(quote.GetProperty("price").Cents("total"), items.Sum(item => item.Cents("amount")));
        Assert.Contains("TRAVEL", items.Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal([18, 4], items.Where(item => item.GetProperty("kind").GetString() == "FOOD").Select(item => item.GetProperty("quantity").GetInt32()));
    }

    [Fact]
    public async Task A_customer_turns_a_quote_into_a_booking_in_a_free_slot_and_reads_when_the_deposit_is_due()
    {
        var (customer, day) = (await product.NewCustomer(), Bookings.NewDay());
        var station = await product.Sacramento();
        Assert.Equal("OPEN", await State(station, day));

        var input = new { quoteId = await product.Quoted(customer), slot = Bookings.Slot(day), idempotencyKey = Bookings.NewKey() };
        var booked = (await product.Change("convertQuoteToBooking", input, "booking { id }", customer)).Of("booking").Id();
        var repeated = (await product.Change("convertQuoteToBooking", input, "booking { id }", customer)).Of("booking").Id();

        var booking = (await product.Ask(
            "query($id: ID!) { booking(id: $id) { status date time createdAt depositDueAt venue { street } customer { name } } }", new { id = booked }, customer)).GetProperty("booking");
        Assert.Equal(booked, repeated);
        Assert.Equal(("PENDING_DEPOSIT", day, "18:00"), (booking.GetProperty("status").GetString(), booking.GetProperty("date").GetString(), booking.GetProperty("time").GetString()));
        Assert.Equal(TimeSpan.FromHours(2), booking.GetProperty("depositDueAt").GetDateTimeOffset() - booking.GetProperty("createdAt").GetDateTimeOffset());
        Assert.Equal("1 Sutter Street", booking.GetProperty("venue").GetProperty("street").GetString());
    }

    [Fact]
    public async Task A_manager_sees_why_a_chef_is_recommended_and_assigns_the_best()
    {
        var (customer, manager) = (await product.NewCustomer(), await product.Manager());
        var booking = await product.Booked(customer, Bookings.NewDay());

        var recommended = (await product.Ask(
            "query($id: ID!) { chefRecommendations(bookingId: $id) { chef { id name } isAble whyNot score parts { part points reason } } }", new { id = booking }, manager))
            .GetProperty("chefRecommendations").EnumerateArray().ToArray();
        var best = recommended[0].GetProperty("chef").Id();
        var assigned = (await product.Change("assignChef", new { bookingId = booking, chefId = best }, "booking { chef { id } }", manager)).Of("booking");

        Assert.Equal(best, assigned.GetProperty("chef").Id());
        Assert.All(recommended, one => Assert.Equal(one.GetProperty("isAble").GetBoolean(), one.GetProperty("whyNot").ValueKind is JsonValueKind.Null));
        Assert.All(recommended.Where(one => one.GetProperty("isAble").GetBoolean()), AssertAddsUp);
    }

    [Fact]
    public async Task A_cancelled_party_gives_back_what_the_rules_say_and_its_place()
    {
        var (customer, manager, day) = (await product.NewCustomer(), await product.Manager(), Bookings.NewDay());
        var booking = await product.Booked(customer, day);
        var paid = new { bookingId = booking, amountPaidCents = 15_000, idempotencyKey = Bookings.NewKey() };
        Assert.Equal("CONFIRMED", (await product.Change("confirmBooking", paid, "booking { status }", manager)).Of("booking").GetProperty("status").GetString());
        var left = await PlacesLeft(day);

        var end = (await product.Change(
            "cancelBooking", Bookings.Cancel(booking), "booking { status cancellation { by reason refund { kind amount { cents } reason } } }", customer)).Of("booking");

        var cancellation = end.GetProperty("cancellation");
        Assert.Equal(("CANCELLED", "CUSTOMER"), (end.GetProperty("status").GetString(), cancellation.GetProperty("by").GetString()));
        Assert.Equal(("AUTOMATIC", 15_000), (cancellation.GetProperty("refund").GetProperty("kind").GetString(), cancellation.GetProperty("refund").Cents("amount")));
        await Eventually.True(async () => await PlacesLeft(day) == left + 1, "the place is free again");
    }

    [Fact]
    public async Task Staff_read_every_message_that_would_have_gone_out()
    {
        var booking = await product.Booked(await product.NewCustomer(), Bookings.NewDay());
        var manager = await product.Manager();

        await Eventually.True(async () => (await Outbox()).Length == 2, "the booking was confirmed by text message and email");

        var messages = await Outbox();
        Assert.Equal(["EMAIL", "SMS"], messages.Select(message => message.GetProperty("channel").GetString()).Order());
        Assert.All(messages, message => Assert.Equal(booking, message.GetProperty("bookingId").GetString()));

        async Task<JsonElement[]> Outbox() =>
            [.. (await product.Ask("query($id: ID!) { outbox(bookingId: $id) { nodes { channel to subject body bookingId } } }", new { id = booking }, manager))
                .GetProperty("outbox").GetProperty("nodes").EnumerateArray()];
    }

    private static void AssertAddsUp(JsonElement recommendation) => Assert.Equal(
        recommendation.GetProperty("score").GetDouble(),
        recommendation.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetDouble()),
        tolerance: 0.01);

    private static string Code(JsonElement owner) => owner.GetProperty("station").GetProperty("code").GetString()!;

    private async Task<string> State(string station, string day) => (await product.Ask(
        "query($station: ID!, $day: LocalDate!) { availabilityCalendar(stationId: $station, from: $day, to: $day, guests: 22) { time state } }", new { station, day }))
        .GetProperty("availabilityCalendar").EnumerateArray().Single(slot => slot.GetProperty("time").GetString() == "18:00").GetProperty("state").GetString()!;

    private async Task<int> PlacesLeft(string day) => (await product.Ask(
        "query($station: ID!, $day: LocalDate!) { checkAvailability(stationId: $station, date: $day, guests: 12) { time placesLeft } }", new { station = await product.Sacramento(), day }))
        .GetProperty("checkAvailability").EnumerateArray().Single(slot => slot.GetProperty("time").GetString() == "18:00").GetProperty("placesLeft").GetInt32();
}

internal static class Amounts
{
    public static int Cents(this JsonElement owner, string name) => owner.GetProperty(name).GetProperty("cents").GetInt32();
}
