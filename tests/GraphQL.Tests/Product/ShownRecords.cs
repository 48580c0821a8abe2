using System.Text.Json;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>One party with everything that can be said of it, and what hangs on it.</summary>
internal static class ShownRecords
{
    /// <param name="needs">The names of the arguments that ask for ids.</param>
    /// <returns>An id for each of them.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> Make(ProductFixture product, string owner, IEnumerable<string> needs)
    {
        var (manager, ids) = (await product.Manager(), new Dictionary<string, string>());
        ids["stationId"] = await product.Sacramento();
        ids["quoteId"] = await product.Quoted(owner);
        (ids["chefId"], ids["timeOffRequestId"]) = await Chef(product);
        ids["bookingId"] = await Booking(product, owner, manager, ids["chefId"]);
        ids["customerId"] = (await Ask("customer { id }")).GetProperty("customer").Id();
        await Profile(product, owner, ids["customerId"]);
        var samples = new SampleRecords(product, owner);
        foreach (var need in needs.Append("apiKeyId").Where(need => !ids.ContainsKey(need)))
        {
            ids[need] = need is "recordId" ? ids["bookingId"] : await samples.Make(need);
        }

        await samples.Make("mergeId");
        await Changed(product);
        await Followed(product);
        return ids;

        async Task<JsonElement> Ask(string select) =>
            (await product.Ask($"query($id: ID!) {{ booking(id: $id) {{ {select} }} }}", new { id = ids["bookingId"] }, manager)).GetProperty("booking");
    }

    private static async Task<(string Chef, string Request)> Chef(ProductFixture product)
    {
        var kenji = await product.Staff("kenji.mori@myhibachi.example");
        var chef = (await product.Ask("{ chefs { nodes { id version } } }", bearer: kenji)).GetProperty("chefs").GetProperty("nodes")[0];
        var own = new { chefId = chef.Id(), version = chef.GetProperty("version").GetInt32(), weeklyHours = new[] { new { day = "FRIDAY", from = "10:00:00", until = "23:00:00" } }, specialities = new[] { "Sushi" } };
        Assert.Empty((await product.Change("updateChef", own, "chef { id }", await product.Manager())).Refusals);
        var off = new { chefId = chef.Id(), from = "2030-03-08", to = "2030-03-09", note = "A wedding.", idempotencyKey = Bookings.NewKey() };
        Assert.Empty((await product.Change("addChefTimeOff", off, "chef { id }", await product.Manager())).Refusals);
        var wish = new { chefId = chef.Id(), from = "2030-04-08", to = "2030-04-09", note = "A christening.", idempotencyKey = Bookings.NewKey() };
        return (chef.Id(), (await product.Change("requestTimeOff", wish, "request { id }", kenji)).Of("request").Id());
    }

    private static async Task<string> Booking(ProductFixture product, string owner, string manager, string chefId)
    {
        var friday = Enumerable.Range(30, 7).Select(Bookings.Day).First(day => DateOnly.Parse(day, CultureInfo.InvariantCulture).DayOfWeek is DayOfWeek.Friday);
        var id = await product.Booked(owner, friday);
        Assert.Empty((await product.Change("assignChef", new { bookingId = id, chefId }, "booking { id }", manager)).Refusals);
        var version = (await product.Ask("query($id: ID!) { booking(id: $id) { version } }", new { id }, manager)).GetProperty("booking").GetProperty("version").GetInt32();
        var edit = new
        {
            bookingId = id,
            version,
            party = new { adults = 12, children = 1, childrenUnderSix = 1, extras = new[] { new { type = "NOODLES", quantity = 2 } } },
            details = new
            {
                access = new { gateCode = "1234#", parking = "Street", elevator = "None", stairs = "Two", power = "Outside", rainCover = "Tent" },
                emergencyContact = new { name = "Neighbor", phone = "+19165550177" },
                guests = new[] { new { name = "Ann", allergies = "Shrimp", proteins = new[] { "CHICKEN", "STEAK" } } },
            },
            notes = new { text = "Pays in cash.", tags = new[] { "birthday" } },
        };
        Assert.Empty((await product.Change("updateBooking", edit, "booking { id }", manager)).Refusals);
        return id;
    }

    private static async Task Profile(ProductFixture product, string owner, string customerId)
    {
        var version = (await product.Ask("query($id: ID!) { customer(id: $id) { version } }", new { id = customerId }, owner)).GetProperty("customer").GetProperty("version").GetInt32();
        var profile = new
        {
            customerId,
            version,
            birthday = "1980-02-29",
            preferredChannel = "SMS",
            addresses = new[] { new { street = "1 K Street", postalCode = "95814" } },
            consents = new[] { new { channel = "SMS", granted = true } },
        };
        Assert.Empty((await product.Change("updateCustomer", profile, "customer { id }", owner)).Refusals);
    }

    private static async Task Changed(ProductFixture product)
    {
        var other = new { key = "scheduling.fewLeftAt", value = "2", reason = "So that it has a history.", version = 0 };
        Assert.Empty((await product.Change("updateSetting", other, "setting { key }", await product.Admin())).Refusals);
    }

    // What follows by itself is a moment behind: messages, and the seals of the trail.
    private static async Task Followed(ProductFixture product)
    {
        var admin = await product.Admin();
        await Eventually.True(
            async () => await product.Ask("{ outbox { nodes { id } } auditTrail(first: 1) { nodes { seal { sequence } } } }", bearer: admin) is var seen
                && seen.GetProperty("outbox").GetProperty("nodes").GetArrayLength() > 0
                && seen.GetProperty("auditTrail").GetProperty("nodes")[0].GetProperty("seal").ValueKind is JsonValueKind.Object,
            "messages were sent, and the trail is sealed");
    }
}
