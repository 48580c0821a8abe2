using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>What a station's manager sees live, over both transports.</summary>
[Collection(ProductFixture.Name)]
public sealed class ScheduleChangedTests(ProductFixture product)
{
    private const string Fields = "{ kind version date bookingId booking { status chef { name } } }";

    [Fact]
    public async Task Over_a_web_socket_a_manager_sees_a_booking_come_its_chef_and_its_end()
    {
        var manager = await product.Manager();
        using var socket = await SocketClient.Open(product, manager);
        await socket.Subscribe("1", await Subscription());
        await SeesAll(async () => (await socket.ReceiveJson()).GetProperty("payload"));
    }

    [Fact]
    public async Task Over_server_sent_events_a_manager_sees_the_same()
    {
        using var events = await EventStreamClient.Post(product, await Subscription(), await product.Manager());
        await SeesAll(events.NextResult);
    }

    [Fact]
    public async Task A_manager_sees_the_days_off_of_a_chef()
    {
        var (manager, station) = (await product.Manager(), await product.Sacramento());
        var hired = new { stationId = station, name = "Olga Off", home = new { postalCode = "95814" }, minGuests = 1, maxGuests = 10, idempotencyKey = Bookings.NewKey() };
        var chef = (await product.Change("createChef", hired, "chef { id }", manager)).Of("chef").Id();
        using var socket = await SocketClient.Open(product, manager);
        await socket.Subscribe("1", $"subscription {{ scheduleChanged(stationId: \"{station}\") {{ kind version date until chefId bookingId booking {{ id }} }} }}");
        Assert.Equal("GAP", (await Next()).GetProperty("kind").GetString());

        var off = new { chefId = chef, from = "2030-05-03", to = "2030-05-05", idempotencyKey = Bookings.NewKey() };
        Assert.Empty((await product.Change("addChefTimeOff", off, "chef { id }", manager)).Refusals);

        var told = await Next();
        while (told.GetProperty("kind").GetString() is not "CHEF_TIME_OFF_CHANGED" || told.GetProperty("chefId").GetString() != chef)
        {
            told = await Next();
        }

        Assert.Equal(("2030-05-03", "2030-05-05"), (told.GetProperty("date").GetString(), told.GetProperty("until").GetString()));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (told.GetProperty("bookingId").ValueKind, told.GetProperty("booking").ValueKind));

        async Task<JsonElement> Next() => (await socket.ReceiveJson()).GetProperty("payload").GetProperty("data").GetProperty("scheduleChanged");
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData("a customer", "FORBIDDEN")]
    [InlineData("manager.aus@myhibachi.example", "STATION_NOT_FOUND")]
    public async Task Nobody_else_may_watch_a_station(string? who, string code)
    {
        var bearer = who is null ? null : who is "a customer" ? await product.NewCustomer() : await product.Staff(who);
        using var socket = await SocketClient.Open(product, bearer);

        await socket.Subscribe("1", await Subscription());

        var refused = await socket.ReceiveJson();
        Assert.Equal("error", refused.GetProperty("type").GetString());
        Assert.Equal(code, refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task SeesAll(Func<Task<JsonElement>> next)
    {
        // The stream begins by telling that earlier changes were missed: from then on none is.
        Assert.Equal("GAP", (await Change(next)).GetProperty("kind").GetString());
        var (customer, manager, day) = (await product.NewCustomer(), await product.Manager(), Bookings.NewDay());

        var booking = await product.Booked(customer, day);
        await Sees("BOOKING_CREATED", "PENDING_DEPOSIT");
        var chef = (await product.Ask("query($id: ID!) { recommendChef(bookingId: $id) { chef { id } } }", new { id = booking }, manager)).GetProperty("recommendChef").GetProperty("chef").Id();
        (await product.Change("assignChef", new { bookingId = booking, chefId = chef }, "booking { id }", manager)).Of("booking");
        var assigned = await Sees("CHEF_ASSIGNED", "PENDING_DEPOSIT");
        Assert.NotEqual(JsonValueKind.Null, assigned.GetProperty("booking").GetProperty("chef").ValueKind);
        (await product.Change("cancelBooking", Bookings.Cancel(booking), "booking { id }", customer)).Of("booking");
        await Sees("BOOKING_CANCELLED", "CANCELLED");

        // Other bookings change meanwhile, and this one is reminded of its deposit.
        async Task<JsonElement> Sees(string kind, string status)
        {
            while (true)
            {
                var change = await Change(next);
                if (change.GetProperty("bookingId").GetString() == booking && change.GetProperty("kind").GetString() == kind)
                {
                    Assert.Equal((status, day), (change.GetProperty("booking").GetProperty("status").GetString(), change.GetProperty("date").GetString()));
                    return change;
                }
            }
        }
    }

    private static async Task<JsonElement> Change(Func<Task<JsonElement>> next) => (await next()).GetProperty("data").GetProperty("scheduleChanged");

    private async Task<string> Subscription() => $"subscription {{ scheduleChanged(stationId: \"{await product.Sacramento()}\") {Fields} }}";
}
