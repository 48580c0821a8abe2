using System.Net;
using System.Text;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>What is asked wrongly is refused by a type of its own that names the field, and changes nothing.</summary>
[Collection(ProductFixture.Name)]
public sealed class BadInputTests(ProductFixture product)
{
    [Theory]
    [InlineData(0, "party")]
    [InlineData(-1, "party.adults")]
    [InlineData(10_000, "party.adults")]
    public async Task A_party_that_cannot_be_is_not_priced(int adults, string field) => Assert.Equal(
        [$"InvalidGuestCountError INVALID_GUEST_COUNT {field}"], await Quoting(Bookings.Quote(party: new { adults })));

    [Fact]
    public async Task Half_a_guest_is_none()
    {
        var answer = await product.Query(
            "mutation($input: CalculateQuoteInput!) { calculateQuote(input: $input) { quote { id } } }", new { input = Bookings.Quote(party: new { adults = 2.5 }) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("input.party.adults", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000")]
    [InlineData("K1A 0B1")]
    [InlineData("")]
    public async Task An_address_nobody_knows_is_refused(string postalCode) => Assert.Equal(
        ["UnknownAddressError UNKNOWN_ADDRESS address.postalCode"], await Quoting(Bookings.Quote(postalCode: postalCode)));

    [Theory]
    [InlineData(30, 13, "NotASlotError NOT_A_SLOT slot.time")]
    [InlineData(-2, 18, "SlotInThePastError SLOT_IN_THE_PAST slot")]
    [InlineData(600, 18, "SlotTooFarAheadError SLOT_TOO_FAR_AHEAD slot.date")]
    public async Task Only_the_slots_of_the_calendar_are_sold(int day, int hour, string refusal)
    {
        var customer = await product.NewCustomer();

        await ChangesNothing(customer, async () => Assert.Equal(
            [refusal], (await product.Change("createBooking", Bookings.New(Bookings.Day(day), hour), "booking { id }", customer)).Refusals));
    }

    [Theory]
    [InlineData("nobody", "(916) 555-0100", "InvalidEmailError INVALID_EMAIL email")]
    [InlineData("somebody@example.com", "123", "InvalidPhoneError INVALID_PHONE phone")]
    public async Task What_is_no_mailbox_and_what_is_no_telephone_number_opens_no_account(string email, string phone, string refusal)
    {
        var payload = await product.Change("register", new { name = "Somebody", email, phone, password = "four words in a row" }, "session { accessToken }", bearer: null);

        Assert.Equal([refusal], payload.Refusals);
        Assert.Equal(0, await product.Tables.Value<long>("SELECT count(*) FROM users WHERE email = $1", email));
    }

    [Fact]
    public async Task A_quote_that_has_expired_or_is_somebody_elses_sells_nothing()
    {
        var (customer, stranger, day) = (await product.NewCustomer(), await product.NewCustomer(), Bookings.NewDay());
        var quote = await product.Quoted(customer);

        await ChangesNothing(stranger, async () => Assert.Equal(["QuoteNotFoundError QUOTE_NOT_FOUND quoteId"], await Converting(stranger, quote, day)));
        await product.Tables.Execute("UPDATE quotes SET expires_at = now() WHERE created_at = (SELECT max(created_at) FROM quotes)");
        await ChangesNothing(customer, async () => Assert.Equal(["QuoteExpiredError QUOTE_EXPIRED quoteId"], await Converting(customer, quote, day)));
    }

    [Fact]
    public async Task A_quote_is_converted_once()
    {
        var (customer, day) = (await product.NewCustomer(), Bookings.NewDay());
        var quote = await product.Quoted(customer);
        var before = await Trail(customer);
        Assert.Empty(await Converting(customer, quote, day));
        Assert.True(await Trail(customer) > before);

        await ChangesNothing(customer, async () => Assert.Equal(["QuoteAlreadyConvertedError QUOTE_ALREADY_CONVERTED quoteId"], await Converting(customer, quote, Bookings.NewDay())));
    }

    [Fact]
    public async Task A_chef_of_another_station_or_one_who_is_busy_or_inactive_is_not_assigned()
    {
        var (manager, admin, day) = (await product.Manager(), await product.Admin(), Bookings.NewDay());
        var (first, second) = (await product.Booked(await product.NewCustomer(), day), await product.Booked(await product.NewCustomer(), day, adults: 14));
        var (maria, hana) = (await Chef("Maria Delgado"), await Chef("Hana Suzuki"));
        Assert.Empty(await Assigning(manager, first, maria));

        Assert.Equal(["ChefNotAvailableError CHEF_NOT_AVAILABLE chefId"], await Assigning(manager, second, hana));
        Assert.Equal(["ChefBusyError CHEF_BUSY chefId"], await Assigning(manager, second, maria));
        var idle = new { stationId = await product.Sacramento(), name = "Ida Idle", home = new { postalCode = "95814" }, minGuests = 1, maxGuests = 20, isActive = false, idempotencyKey = Bookings.NewKey() };
        var ida = (await product.Change("createChef", idle, "chef { id }", admin)).Of("chef").Id();
        Assert.Equal(["ChefNotAvailableError CHEF_NOT_AVAILABLE chefId"], await Assigning(manager, second, ida));

        async Task<string> Chef(string name) =>
            (await product.Ask("{ chefs(first: 100) { nodes { id name } } }", bearer: admin)).GetProperty("chefs").GetProperty("nodes").EnumerateArray().Single(chef => chef.GetProperty("name").GetString() == name).Id();
    }

    [Fact]
    public async Task What_is_cancelled_cannot_be_cancelled_and_a_reason_has_to_say_something()
    {
        var customer = await product.NewCustomer();
        var booking = await product.Booked(customer, Bookings.NewDay());

        await ChangesNothing(customer, async () => Assert.Equal(["ReasonLengthError REASON_LENGTH reason"], await Cancelling(customer, booking, "rain")));
        Assert.Empty(await Cancelling(customer, booking, "It will rain all day."));
        await ChangesNothing(customer, async () => Assert.Equal(["BookingAlreadyCancelledError BOOKING_ALREADY_CANCELLED bookingId"], await Cancelling(customer, booking, "It will rain all day.")));
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_not_read()
    {
        var answer = await product.Post(JsonSerializer.SerializeToUtf8Bytes(new { query = "{ stations { nodes { id } } }", variables = new { a = new string('a', 5_000_000) } }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task A_query_fifty_levels_deep_or_with_a_thousand_aliases_is_refused_before_it_runs()
    {
        var deep = string.Concat(Enumerable.Repeat("{ station ", 50)) + "{ id }" + new string('}', 50);
        var wide = "{" + string.Concat(Enumerable.Range(0, 1_000).Select(number => $" a{number}:me{{id}}")) + " }";

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_TOO_DEEP"), await Refused($"{{ chefs {deep} }}"));
        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_TOO_WIDE"), await Refused(wide));

        async Task<(HttpStatusCode, string?)> Refused(string query)
        {
            var answer = await product.Query(query);
            return (answer.Status, answer.Code);
        }
    }

    [Fact]
    public async Task What_is_no_JSON_is_told_so()
    {
        var answer = await product.Post("{ \"query\": \"{ stations { nodes { id } } }");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("JSON", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJzb21lYm9keSIsImV4cCI6OTk5OTk5OTk5OX0.")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Basic c29tZWJvZHk6c2VjcmV0")]
    public async Task A_token_that_is_not_ours_opens_nothing_not_even_what_is_open_to_all(string authorization)
    {
        var answer = await product.Query("{ stations { nodes { id } } }", authorization: authorization);

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("not an id")]
    [InlineData("Q2hlZjo1N2E3MDAwMDAwMDA0MDAwODAwMDAwMDAwMDAwMDAwMQ")]
    [InlineData("U3RhdGlvbjo")]
    [InlineData("")]
    public async Task An_id_that_is_none_of_the_kind_asked_for_is_like_one_that_nothing_has(string id)
    {
        var answer = await product.Query("query($id: ID!) { checkAvailability(stationId: $id, date: \"2030-01-01\", guests: 12) { time } }", new { id });

        Assert.Equal("STATION_NOT_FOUND", answer.Code);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "0001-01-01")]
    public async Task The_edges_of_the_calendar_are_no_reason_to_fail(string from, string to)
    {
        var admin = await product.Admin();
        var bookings = await product.Ask("query($from: LocalDate!, $to: LocalDate!) { bookings(where: { from: $from, to: $to }) { nodes { id } } }", new { from, to }, admin);
        var calendar = await product.Query(
            "query($station: ID!, $from: LocalDate!, $to: LocalDate!) { availabilityCalendar(stationId: $station, from: $from, to: $to, guests: 12) { time } }", new { station = await product.Sacramento(), from, to });

        Assert.True(bookings.TryGetProperty("bookings", out _));
        Assert.Equal("RANGE_TOO_LONG", calendar.Code);
    }

    private async Task<IEnumerable<string>> Quoting(object input)
    {
        var before = await product.Tables.Value<long>("SELECT count(*) FROM quotes");
        var refusals = (await product.Change("calculateQuote", input, "quote { id }", bearer: null)).Refusals;
        Assert.Equal(before, await product.Tables.Value<long>("SELECT count(*) FROM quotes"));
        return refusals;
    }

    private async Task<IEnumerable<string>> Converting(string customer, string quoteId, string day) => (await product.Change(
        "convertQuoteToBooking", new { quoteId, slot = Bookings.Slot(day), idempotencyKey = Bookings.NewKey() }, "booking { id }", customer)).Refusals;

    private async Task<IEnumerable<string>> Assigning(string staff, string bookingId, string chefId) =>
        (await product.Change("assignChef", new { bookingId, chefId }, "booking { id }", staff)).Refusals;

    private async Task<IEnumerable<string>> Cancelling(string customer, string booking, string reason) =>
        (await product.Change("cancelBooking", Bookings.Cancel(booking, reason), "booking { id }", customer)).Refusals;

    /// <summary>Nothing is written in the caller's name: every change leaves an audit row, as the sale of a quote shows.</summary>
    private async Task ChangesNothing(string bearer, Func<Task> attempt)
    {
        var before = await Trail(bearer);
        await attempt();
        Assert.Equal(before, await Trail(bearer));
    }

    private async Task<long> Trail(string bearer)
    {
        var user = (await product.Ask("{ me { id } }", bearer: bearer)).GetProperty("me").Id().RecordId();
        return await product.Tables.Value<long>("SELECT count(*) FROM audit_log WHERE actor = $1", $"user:{user}");
    }
}

internal static class Ids
{
    /// <summary>The record's id inside a global one.</summary>
    public static string RecordId(this string globalId)
    {
        var padded = globalId.Replace('-', '+').Replace('_', '/').PadRight((globalId.Length + 3) / 4 * 4, '=');
        return Encoding.UTF8.GetString(Convert.FromBase64String(padded)).Split(':')[1];
    }
}
