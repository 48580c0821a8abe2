using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Chefs' records as clients meet them.</summary>
[Collection(ProductFixture.Name)]
public sealed class ChefTests(ProductFixture product)
{
    [Fact]
    public async Task Staff_hire_change_delete_and_restore_a_chef()
    {
        var manager = await product.Manager();
        var hired = (await product.Change("createChef", await New("Wanda Wok"), "chef { id version station { code } home { city } specialities weeklyHours { day from until } rating }", manager)).Of("chef");
        var id = hired.Id();
        Assert.Equal(
            """{"id":"_","version":0,"station":{"code":"SMF"},"home":{"city":"Sacramento"},"specialities":["Sushi"],"weeklyHours":[{"day":"FRIDAY","from":"15:00","until":"21:00"}],"rating":4.5}""",
            hired.GetRawText().Replace(id, "_", StringComparison.Ordinal));

        Assert.Equal(12, (await product.Change("updateChef", new { chefId = id, version = 0, maxGuests = 12 }, "chef { maxGuests }", manager)).Of("chef").GetProperty("maxGuests").GetInt32());
        Assert.Equal(
            ["StaleRecordError STALE_RECORD version"],
            (await product.Change("updateChef", new { chefId = id, version = 0, maxGuests = 13 }, "chef { id }", manager)).Refusals);

        (await product.Change("deleteChef", new { chefId = id, reason = "Moved to another town." }, "chefId", manager)).Of("chefId");
        Assert.Equal(JsonValueKind.Null, (await Chef(id, manager)).ValueKind);
        (await product.Change("restoreChef", new { chefId = id }, "chef { id }", manager)).Of("chef");
        Assert.Equal([id], await Found("wanda", manager));
    }

    [Fact]
    public async Task The_days_of_a_chef_tell_where_he_is_free_off_and_assigned()
    {
        var manager = await product.Manager();
        var id = (await product.Change("createChef", await New("Days Off"), "chef { id }", manager)).Of("chef").Id();
        var added = (await product.Change(
            "addChefTimeOff", new { chefId = id, from = "2030-03-08", to = "2030-03-08", note = "Wedding", idempotencyKey = Bookings.NewKey() }, "chef { timeOff { id from to note } }", manager)).Of("chef");
        var off = added.GetProperty("timeOff")[0];
        Assert.Equal("Wedding", off.GetProperty("note").GetString());

        // Fridays, and what they say of a slot in the hours.
        Assert.Equal("OFF This chef has time off that day.", await At(id, "2030-03-08"));
        Assert.Equal("FREE ", await At(id, "2030-03-15"));
        Assert.Equal("OFF This chef is not on duty on a Saturday at 18:00.", await At(id, "2030-03-16"));

        (await product.Change("removeChefTimeOff", new { chefId = id, timeOffId = off.Id() }, "chef { id }", manager)).Of("chef");
        Assert.Equal("FREE ", await At(id, "2030-03-08"));
    }

    [Fact]
    public async Task A_party_is_seen_in_the_days_of_its_chef()
    {
        var (manager, day) = (await product.Manager(), Bookings.NewDay());
        var booking = await product.Booked(await product.NewCustomer(), day);
        var chef = (await product.Ask("query($id: ID!) { recommendChef(bookingId: $id) { chef { id } } }", new { id = booking }, manager)).GetProperty("recommendChef").GetProperty("chef").Id();
        (await product.Change("assignChef", new { bookingId = booking, chefId = chef }, "booking { id }", manager)).Of("booking");

        Assert.Equal("ASSIGNED ", await At(chef, day));
    }

    [Fact]
    public async Task A_chef_changes_the_own_hours_and_lists_only_himself()
    {
        var kenji = await product.Staff("kenji.mori@myhibachi.example");
        var self = (await product.Ask("{ chefs { totalCount nodes { id version } } }", bearer: kenji)).GetProperty("chefs");
        Assert.Equal(1, self.GetProperty("totalCount").GetInt32());
        var (id, version) = (self.GetProperty("nodes")[0].Id(), self.GetProperty("nodes")[0].GetProperty("version").GetInt32());

        Assert.Equal(["ForbiddenError FORBIDDEN rating"], (await product.Change("updateChef", new { chefId = id, version, rating = 5 }, "chef { id }", kenji)).Refusals);
        (await product.Change("updateChef", new { chefId = id, version, home = new { postalCode = "95825" } }, "chef { id }", kenji)).Of("chef");
    }

    [Fact]
    public async Task An_id_of_another_kind_or_another_managers_is_no_chef()
    {
        var (smf, elsewhere) = (await product.Sacramento(), await product.Staff("manager.aus@myhibachi.example"));
        var chef = (await product.Change("createChef", await New("Own Cook"), "chef { id }", await product.Manager())).Of("chef").Id();

        Assert.Equal(JsonValueKind.Null, (await Chef(smf, await product.Admin())).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await Chef(chef, elsewhere)).ValueKind);
        foreach (var id in new[] { smf, chef })
        {
            Assert.Equal(
                ["ChefNotFoundError CHEF_NOT_FOUND chefId"],
                (await product.Change("deleteChef", new { chefId = id, reason = "Moved to another town." }, "chefId", elsewhere)).Refusals);
        }

        Assert.Equal("RANGE_TOO_LONG", (await product.Query(
            "query($id: ID!) { chef(id: $id) { availability(from: \"2030-01-01\", to: \"2030-03-04\") { state } } }", new { id = chef }, authorization: await product.Manager())).Code);
    }

    private async Task<string> At(string id, string day)
    {
        var chef = (await product.Ask(
            "query($id: ID!, $day: LocalDate!) { chef(id: $id) { availability(from: $day, to: $day) { time state reason } } }", new { id, day }, await product.Manager())).GetProperty("chef");
        var slot = chef.GetProperty("availability").EnumerateArray().Single(one => one.GetProperty("time").GetString() == "18:00");
        return $"{slot.GetProperty("state").GetString()} {slot.GetProperty("reason").GetString()}";
    }

    private async Task<JsonElement> Chef(string id, string bearer) =>
        (await product.Ask("query($id: ID!) { chef(id: $id) { id } }", new { id }, bearer)).GetProperty("chef");

    private async Task<IEnumerable<string>> Found(string search, string bearer) =>
        (await product.Ask("query($search: String) { chefs(search: $search) { nodes { id } } }", new { search }, bearer))
            .GetProperty("chefs").GetProperty("nodes").EnumerateArray().Select(node => node.Id());

    private async Task<object> New(string name) => new
    {
        stationId = await product.Sacramento(),
        name,
        home = new { postalCode = "95814", street = "1 K Street" },
        minGuests = 1,
        maxGuests = 10,
        specialities = new[] { "Sushi" },
        weeklyHours = new[] { new { day = "FRIDAY", from = "15:00", until = "21:00" } },
        rating = 4.5,
        idempotencyKey = Bookings.NewKey(),
    };
}
