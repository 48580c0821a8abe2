using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>What a visitor reaches, and what nobody reaches without the right to.</summary>
[Collection(ProductFixture.Name)]
public sealed class AccessTests(ProductFixture product)
{
    private static readonly string[] OpenToAll =
    [
        "availabilityCalendar", "checkAvailability", "checkServiceArea", "eventDuration", "me", "node", "quote", "slotConfiguration", "slotSuggestions", "stations", "station", "geocodeAddress", "validateAddress",
        "calculateQuote", "login", "logout", "refreshToken", "register", "saveBookingDraft",
        "acceptInvitation", "completeLogin", "requestPasswordReset", "resetPassword", "respondToNegotiation", "verifyEmail",
    ];

    [Fact]
    public async Task A_visitor_reaches_nothing_but_what_is_meant_for_visitors()
    {
        var fields = await RootFields.Of(product);
        Assert.True(fields.Count > OpenToAll.Length);

        foreach (var field in fields.Where(field => !OpenToAll.Contains(field.Name)))
        {
            var answer = await product.Query(field.Query(_ => Bookings.NoId));
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
}
