using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Bookings as clients edit and delete them, and what each of them sees.</summary>
[Collection(ProductFixture.Name)]
public sealed class BookingEditTests(ProductFixture product)
{
    [Fact]
    public async Task A_customer_changes_moves_and_staff_delete_and_restore_a_booking()
    {
        var (customer, manager) = (await product.NewCustomer(), await product.Manager());
        var id = await product.Booked(customer, Bookings.NewDay());

        var changed = await product.Change("updateBooking", new { bookingId = id, version = await Version(id, customer), party = new { adults = 13 } }, "changes { field before after } booking { price { total { cents } } }", customer);
        Assert.Contains("""{"field":"price.total","before":"$660.00","after":"$715.00"}""", changed.Of("changes").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(715_00, changed.Of("booking").GetProperty("price").GetProperty("total").GetProperty("cents").GetInt32());

        var moved = await product.Change("rescheduleBooking", new { bookingId = id, version = await Version(id, customer), slot = Bookings.Slot(Bookings.NewDay(), 15) }, "booking { time }", customer);
        Assert.Equal("15:00", moved.Of("booking").GetProperty("time").GetString());

        (await product.Change("deleteBooking", new { bookingId = id, reason = "Made twice by mistake." }, "bookingId", manager)).Of("bookingId");
        Assert.Equal(JsonValueKind.Null, (await product.Ask("query($id: ID!) { booking(id: $id) { id } }", new { id }, manager)).GetProperty("booking").ValueKind);
        (await product.Change("restoreBooking", new { bookingId = id }, "booking { id }", manager)).Of("booking");
    }

    [Fact]
    public async Task A_chef_sees_how_to_get_in_and_not_what_is_paid_and_a_customer_sees_no_notes()
    {
        var (customer, manager, chef) = (await product.NewCustomer(), await product.Manager(), await product.Staff("kenji.mori@myhibachi.example"));
        var id = await product.Booked(customer, Bookings.NewDay());
        var chefId = (await product.Ask("{ chefs { nodes { id } } }", bearer: chef)).GetProperty("chefs").GetProperty("nodes")[0].Id();
        (await product.Change("assignChef", new { bookingId = id, chefId }, "booking { id }", manager)).Of("booking");
        var edit = new { bookingId = id, version = await Version(id, manager), details = new { access = new { gateCode = "1234#" } }, notes = new { text = "Pays in cash." } };
        (await product.Change("updateBooking", edit, "booking { id }", manager)).Of("booking");

        const string all = "query($id: ID!) { booking(id: $id) { price { total { cents } } paid { cents } balance { cents } notes { text } details { access { gateCode } } } }";
        var (toChef, toCustomer) = ((await product.Ask(all, new { id }, chef)).GetProperty("booking"), (await product.Ask(all, new { id }, customer)).GetProperty("booking"));

        Assert.Equal("""{"price":null,"paid":null,"balance":null,"notes":null,"details":{"access":{"gateCode":"1234#"}}}""", toChef.GetRawText());
        Assert.Equal((JsonValueKind.Null, 660_00), (toCustomer.GetProperty("notes").ValueKind, toCustomer.GetProperty("balance").GetProperty("cents").GetInt32()));
    }

    private async Task<int> Version(string id, string bearer) =>
        (await product.Ask("query($id: ID!) { booking(id: $id) { version } }", new { id }, bearer)).GetProperty("booking").GetProperty("version").GetInt32();
}
