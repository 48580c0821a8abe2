using System.Text.Json;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

[Collection(ProductFixture.Name)]
public sealed class WaitlistTests(ProductFixture product)
{
    // One chef of Sacramento serves a party of that size, and none a larger one than he.
    private const int Most = 60;

    [Fact]
    public async Task Who_waits_is_offered_the_place_that_comes_free_and_books_it()
    {
        var day = Bookings.NewDay();
        var (holder, waiting) = (await product.NewCustomer(), await product.NewCustomer());
        var booking = await product.Booked(holder, day, adults: Most);
        var entry = await product.Waits(waiting, day, Most);

        Assert.Empty((await product.Change("cancelBooking", Bookings.Cancel(booking), "booking { id }", holder)).Refusals);
        await Eventually.True(async () => (await Entry(entry, waiting)).GetProperty("status").GetString() == "OFFERED", "a place is offered");

        var accepted = await product.Change("acceptWaitlistOffer", new { entryId = entry, idempotencyKey = Bookings.NewKey() }, "booking { id }", waiting);
        Assert.Empty(accepted.Refusals);
        var after = await Entry(entry, waiting);
        Assert.Equal(("BOOKED", accepted.Of("booking").Id()), (after.GetProperty("status").GetString(), after.GetProperty("bookingId").GetString()));
    }

    [Fact]
    public async Task What_is_not_full_and_who_waits_already_are_refused_by_type()
    {
        var (day, customer) = (Bookings.NewDay(), await product.NewCustomer());

        var free = await product.Change("joinWaitlist", Joining.New(day, adults: 10), "entry { id }", customer);
        Assert.Equal(["SlotFreeError SLOT_FREE slot"], free.Refusals);

        await product.Waits(customer, day);
        var twice = await product.Change("joinWaitlist", Joining.New(day), "entry { id }", customer);
        Assert.Equal(["AlreadyWaitingError ALREADY_WAITING slot"], twice.Refusals);
    }

    [Fact]
    public async Task A_manager_reads_who_waits_at_the_own_station_with_their_names()
    {
        var day = Bookings.NewDay();
        var entry = await product.Waits(await product.NewCustomer(), day);

        const string Waitlist = "query($day: LocalDate!) { waitlist(where: { from: $day, to: $day, statuses: [WAITING] }) { totalCount nodes { id party { guests } customer { name } station { code } } } }";
        var list = (await product.Ask(Waitlist, new { day }, await product.Manager())).GetProperty("waitlist");

        var node = Assert.Single(list.GetProperty("nodes").EnumerateArray());
        Assert.Equal((entry, "SMF", 1), (node.Id(), node.GetProperty("station").GetProperty("code").GetString(), list.GetProperty("totalCount").GetInt32()));
        Assert.NotEmpty(node.GetProperty("customer").GetProperty("name").GetString()!);
    }

    private async Task<JsonElement> Entry(string id, string bearer) =>
        (await product.Ask("query($id: ID!) { waitlistEntry(id: $id) { status bookingId } }", new { id }, bearer)).GetProperty("waitlistEntry");
}

internal static class Joining
{
    // As many as a party can have: few of them fill the slot, however many chefs other tests have hired.
    private const int Most = 100;

    public static object New(string day, int adults = Most) => new
    {
        address = new { postalCode = "95814", street = $"{Bookings.NewKey()} L Street" },
        party = new { adults },
        slot = Bookings.Slot(day),
        idempotencyKey = Bookings.NewKey(),
    };

    public static async Task<string> Waits(this ProductFixture product, string bearer, string day, int adults = Most)
    {
        for (var isFull = false; !isFull;)
        {
            var another = Bookings.New(day, adults: adults, street: $"{Bookings.NewKey()} M Street");
            isFull = (await product.Change("createBooking", another, "booking { id }", await product.NewCustomer())).Refusals.Any();
        }

        return (await product.Change("joinWaitlist", New(day, adults), "entry { id }", bearer)).Of("entry").Id();
    }
}
