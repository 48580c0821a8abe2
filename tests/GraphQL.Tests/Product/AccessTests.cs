using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>What a visitor reaches, and what nobody reaches without the right to.</summary>
[Collection(ProductFixture.Name)]
public sealed class AccessTests(ProductFixture product)
{
    private static readonly string[] OpenToAll =
    [
        "availabilityCalendar", "checkAvailability", "checkServiceArea", "eventDuration", "me", "node", "quote", "slotConfiguration", "stations",
        "calculateQuote", "login", "logout", "refreshToken", "register",
        "acceptInvitation", "completeLogin", "requestPasswordReset", "resetPassword", "verifyEmail",
    ];

    [Fact]
    public async Task A_visitor_reaches_nothing_but_what_is_meant_for_visitors()
    {
        var fields = await RootFields();
        Assert.True(fields.Length > OpenToAll.Length);

        foreach (var field in fields.Where(field => !OpenToAll.Contains(field.Name)))
        {
            var answer = await product.Query(field.Query);
            var code = field.IsMutation ? answer.Data.GetProperty(field.Name).GetProperty("errors")[0].GetProperty("code").GetString() : answer.Code;
            Assert.True(code is "UNAUTHENTICATED", $"{field.Name} answered a visitor with {answer.Text}");
        }
    }

    [Fact]
    public async Task A_stranger_sees_of_a_booking_nothing_not_even_that_it_is_there()
    {
        var (owner, stranger) = (await product.NewCustomer(), await product.NewCustomer());
        var booking = await product.Booked(owner, Bookings.NewDay());
        var elsewhere = await product.Staff("manager.aus@myhibachi.example");

        foreach (var other in new[] { stranger, elsewhere })
        {
            var read = await product.Ask("query($id: ID!) { booking(id: $id) { id } node(id: $id) { id } }", new { id = booking }, other);
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (read.GetProperty("booking").ValueKind, read.GetProperty("node").ValueKind));
            Assert.Equal(["BookingNotFoundError BOOKING_NOT_FOUND bookingId"], (await product.Change("cancelBooking", Bookings.Cancel(booking), "booking { id }", other)).Refusals);
        }
    }

    [Fact]
    public async Task A_customer_is_no_member_of_staff()
    {
        var customer = await product.NewCustomer();
        var booking = await product.Booked(customer, Bookings.NewDay());

        var paid = new { bookingId = booking, amountPaidCents = 100_00, idempotencyKey = Bookings.NewKey() };
        Assert.Equal(["ForbiddenError FORBIDDEN"], (await product.Change("confirmBooking", paid, "booking { id }", customer)).Refusals);
        Assert.Equal("FORBIDDEN", (await product.Query("{ leads { nodes { id } } }", authorization: customer)).Code);
        Assert.Equal("FORBIDDEN", (await product.Query("{ outbox { nodes { id } } }", authorization: customer)).Code);
    }

    /// <summary>Every root field with a made-up value for each argument that it needs.</summary>
    private async Task<RootField[]> RootFields()
    {
        var schema = (await product.Ask(Introspection)).GetProperty("__schema");
        var inputs = schema.GetProperty("types").EnumerateArray().Where(type => type.GetProperty("kind").GetString() == "INPUT_OBJECT").ToDictionary(type => type.GetProperty("name").GetString()!);
        return [.. Fields("queryType", isMutation: false), .. Fields("mutationType", isMutation: true)];

        IEnumerable<RootField> Fields(string root, bool isMutation) => schema.GetProperty(root).GetProperty("fields").EnumerateArray().Select(field =>
        {
            var name = field.GetProperty("name").GetString()!;
            var arguments = Required(field.GetProperty("args"));
            var selection = isMutation ? "{ errors { ... on Error { code } } }" : IsLeaf(field.GetProperty("type")) ? "" : "{ __typename }";
            return new RootField(name, isMutation, $"{(isMutation ? "mutation" : "query")} {{ {name}{(arguments.Length > 0 ? $"({arguments})" : "")} {selection} }}");
        });

        string Required(JsonElement arguments) => string.Join(", ", arguments.EnumerateArray()
            .Where(argument => argument.GetProperty("type").GetProperty("kind").GetString() == "NON_NULL" && argument.GetProperty("defaultValue").ValueKind is JsonValueKind.Null)
            .Select(argument => $"{argument.GetProperty("name").GetString()}: {Value(argument.GetProperty("type").GetProperty("ofType"))}"));

        // What is wrong in form is refused before it matters who asks.
        string Value(JsonElement type) => type.GetProperty("name").GetString() switch
        {
            "AddressInput" => "{ postalCode: \"95814\", street: \"1 K Street\" }",
            "Int" => "12",
            "Boolean" => "true",
            "LocalDate" => "\"2030-01-01\"",
            "LocalTime" => "\"18:00:00\"",
            { } input when inputs.TryGetValue(input, out var fields) => $"{{ {Required(fields.GetProperty("inputFields"))} }}",
            "ID" => "\"Qm9va2luZzo1N2E3MDAwMDAwMDA0MDAwODAwMDAwMDAwMDAwMDAwMQ\"",
            _ => "\"made up for a test\"",
        };
    }

    private static bool IsLeaf(JsonElement type) =>
        type.GetProperty("ofType") is { ValueKind: JsonValueKind.Object } inner ? IsLeaf(inner) : type.GetProperty("kind").GetString() is "SCALAR" or "ENUM";

    private const string Introspection =
        """
        {
          __schema {
            queryType { ...Fields }
            mutationType { ...Fields }
            types { kind name inputFields { ...Argument } }
          }
        }
        fragment Fields on __Type { fields { name args { ...Argument } type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind } } } } } } }
        fragment Argument on __InputValue { name defaultValue type { kind name ofType { kind name } } }
        """;

    private sealed record RootField(string Name, bool IsMutation, string Query);
}
