using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Stations as clients meet them.</summary>
[Collection(ProductFixture.Name)]
public sealed class StationTests(ProductFixture product)
{
    [Fact]
    public async Task Staff_open_change_geocode_delete_and_restore_a_station()
    {
        var admin = await product.Admin();
        var opened = (await product.Change("createStation", New("HNL", "96813"), "station { id version code address { city geocodeStatus } workingHours { day from until } holidays { date from name } }", admin)).Of("station");
        var id = opened.Id();
        Assert.Equal("""{"city":"Honolulu","geocodeStatus":"APPROXIMATE"}""", opened.GetProperty("address").GetRawText());
        Assert.Equal("""[{"day":"FRIDAY","from":"15:00","until":"00:00"}]""", opened.GetProperty("workingHours").GetRawText());
        Assert.Equal("""[{"date":"2030-12-25","from":null,"name":"Christmas"}]""", opened.GetProperty("holidays").GetRawText());

        var version = opened.GetProperty("version").GetInt32();
        var changed = (await product.Change("updateStation", new { stationId = id, version, taxRate = 0.04712 }, "station { taxRate version }", admin)).Of("station");
        Assert.Equal("""{"taxRate":0.04712,"version":1}""", changed.GetRawText());
        Assert.Equal(
            ["StaleRecordError STALE_RECORD version"],
            (await product.Change("updateStation", new { stationId = id, version, taxRate = 0.05 }, "station { id }", admin)).Refusals);
        Assert.Equal(
            "APPROXIMATE",
            (await product.Change("geocodeStation", new { stationId = id }, "station { address { geocodeStatus } }", admin)).Of("station").GetProperty("address").GetProperty("geocodeStatus").GetString());

        (await product.Change("deleteStation", new { stationId = id, reason = "Opened twice by mistake." }, "stationId", admin)).Of("stationId");
        Assert.Equal(JsonValueKind.Null, (await Station(id, admin)).ValueKind);
        (await product.Change("restoreStation", new { stationId = id }, "station { id }", admin)).Of("station");
        Assert.Equal(JsonValueKind.Object, (await Station(id, bearer: null)).ValueKind);
        (await product.Change("deleteStation", new { stationId = id, reason = "Opened twice by mistake." }, "stationId", admin)).Of("stationId");
    }

    [Fact]
    public async Task The_list_is_paged_by_code_with_cursors()
    {
        var first = (await product.Ask("{ stations(first: 1) { nodes { code } pageInfo { hasNextPage endCursor } } }")).GetProperty("stations");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var next = (await product.Ask("query($after: String) { stations(first: 1, after: $after) { nodes { code } pageInfo { hasPreviousPage } } }", new { after })).GetProperty("stations");

        Assert.Equal("AUS", first.GetProperty("nodes")[0].GetProperty("code").GetString());
        Assert.Equal("JFK", next.GetProperty("nodes")[0].GetProperty("code").GetString());
        Assert.True(next.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
    }

    [Theory]
    [InlineData("first: 101", "INVALID_PAGE_SIZE")]
    [InlineData("after: \"forged\"", "INVALID_CURSOR")]
    [InlineData("after: \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_w\"", "INVALID_CURSOR")]
    [InlineData("after: \"\"", "INVALID_CURSOR")]
    [InlineData("where: { deleted: true }", "UNAUTHENTICATED")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code) =>
        Assert.Equal(code, (await product.Query($"{{ stations({arguments}) {{ nodes {{ id }} }} }}")).Code);

    [Fact]
    public async Task An_id_of_another_kind_or_another_managers_is_no_station()
    {
        var (booking, smf) = (await product.Booked(await product.NewCustomer(), Bookings.NewDay()), await product.Sacramento());
        var elsewhere = await product.Staff("manager.aus@myhibachi.example");

        Assert.Equal(JsonValueKind.Null, (await Station(booking, bearer: null)).ValueKind);
        Assert.Equal(
            ["StationNotFoundError STATION_NOT_FOUND stationId"],
            (await product.Change("deleteStation", new { stationId = booking, reason = "Opened twice by mistake." }, "stationId", await product.Admin())).Refusals);
        Assert.Equal(
            ["StationNotFoundError STATION_NOT_FOUND stationId"],
            (await product.Change("updateStation", new { stationId = smf, version = 0, name = "Mine" }, "station { id }", elsewhere)).Refusals);
        Assert.Equal(
            ["StationHasBookingsError STATION_HAS_BOOKINGS stationId"],
            (await product.Change("deleteStation", new { stationId = smf, reason = "Opened twice by mistake." }, "stationId", await product.Admin())).Refusals);
    }

    [Fact]
    public async Task A_form_learns_what_is_wrong_with_an_address_and_how_it_is_written()
    {
        const string query = "query($address: AddressInput!) { validateAddress(address: $address) { isValid address { city state latitude } problems { code field } } geocodeAddress(address: $address) { city } }";

        var known = await product.Ask(query, new { address = new { postalCode = "95814", city = "somewhere" } });
        Assert.True(known.GetProperty("validateAddress").GetProperty("isValid").GetBoolean());
        Assert.Equal("Sacramento", known.GetProperty("geocodeAddress").GetProperty("city").GetString());

        var unknown = await product.Ask("{ validateAddress(address: { postalCode: \"95814\", state: \"NY\" }) { isValid address { city } problems { code field } } }");
        Assert.Equal("""{"isValid":false,"address":null,"problems":[{"code":"UNKNOWN_ADDRESS","field":"address.state"}]}""", unknown.GetProperty("validateAddress").GetRawText());
        Assert.Equal("UNKNOWN_ADDRESS", (await product.Query("{ geocodeAddress(address: { postalCode: \"00000\" }) { city } }")).Code);
    }

    private async Task<JsonElement> Station(string id, string? bearer) =>
        (await product.Ask("query($id: ID!) { station(id: $id) { id } }", new { id }, bearer)).GetProperty("station");

    private static object New(string code, string postalCode) => new
    {
        code,
        name = "Honolulu",
        address = new { postalCode, street = "1 King Street" },
        timeZone = "Pacific/Honolulu",
        contactEmail = "hnl@example.com",
        contactPhone = "(808) 555-0100",
        workingHours = new[] { new { day = "FRIDAY", from = "15:00", until = "00:00" } },
        holidays = new[] { new { date = "2030-12-25", name = "Christmas" } },
        idempotencyKey = Bookings.NewKey(),
    };
}
