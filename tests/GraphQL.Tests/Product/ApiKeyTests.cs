using System.Net;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Programs that call the API by a key.</summary>
[Collection(ProductFixture.Name)]
public sealed class ApiKeyTests(ProductFixture product)
{
    private const string Keys = "{ apiKeys(first: 1) { totalCount nodes { id hint permissions stationIds requestsPerMinute lastUsedAt revokedAt version } } }";

    [Fact]
    public async Task A_key_reads_what_it_was_made_for_and_no_more()
    {
        var (_, bearer) = await product.ApiKey("lead:read");

        Assert.Equal(HttpStatusCode.OK, (await product.Query("{ leads { nodes { id } } }", authorization: bearer)).Status);
        Assert.Equal("FORBIDDEN", (await product.Query("{ bookings { nodes { id } } }", authorization: bearer)).Code);
        Assert.Equal("FORBIDDEN", (await product.Query("{ mySessions { id } }", authorization: bearer)).Code);
        Assert.Equal("FORBIDDEN", (await product.Query(Keys, authorization: bearer)).Code);
        Assert.Equal(["ForbiddenError FORBIDDEN"], (await product.Change("addLeadNote", new { leadId = Bookings.NoId, text = "Nothing", idempotencyKey = Bookings.NewKey() }, "", bearer)).Refusals);
    }

    [Fact]
    public async Task A_key_that_is_limited_to_a_station_meets_no_other_ones_records()
    {
        var booking = await product.Booked(await product.NewCustomer(), Bookings.NewDay(), 18);
        var stations = (await product.Ask("{ stations { nodes { id code } } }")).GetProperty("stations").GetProperty("nodes").EnumerateArray().ToDictionary(station => station.GetProperty("code").GetString()!, station => station.Id());
        var (_, here) = await product.ApiKey("booking:read", stationId: stations["SMF"]);
        var (_, elsewhere) = await product.ApiKey("booking:read", stationId: stations["AUS"]);

        Assert.Equal(booking, (await product.Ask("query($id: ID!) { booking(id: $id) { id } }", new { id = booking }, here)).GetProperty("booking").Id());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await product.Ask("query($id: ID!) { booking(id: $id) { id } }", new { id = booking }, elsewhere)).GetProperty("booking").ValueKind);
    }

    [Fact]
    public async Task A_key_acts_through_the_grains_and_the_trail_names_it()
    {
        var booking = await product.Booked(await product.NewCustomer(), Bookings.NewDay(), 18);
        var (id, bearer) = await product.ApiKey("booking:cancel");

        Assert.Empty((await product.Change("cancelBooking", new { bookingId = booking, reason = "The partner called it off", idempotencyKey = Bookings.NewKey() }, "", bearer)).Refusals);

        var trail = await product.Ask("query($where: AuditWhereInput) { auditTrail(where: $where) { nodes { actorKind actor action } } }", new { where = new { actorKind = "API_KEY", action = "CancelBooking" } }, await product.Admin());
        var actors = trail.GetProperty("auditTrail").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("actor").GetString());
        Assert.Contains($"api-key:{IdIn(id)}", actors);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_within_seconds()
    {
        var (id, bearer) = await product.ApiKey("lead:read");
        Assert.Equal(HttpStatusCode.OK, (await product.Query("{ leads { nodes { id } } }", authorization: bearer)).Status);

        Assert.Empty((await product.Change("revokeApiKey", new { apiKeyId = id, reason = "No longer needed here" }, "", await product.Admin())).Refusals);

        await Eventually.True(async () => (await product.Query("{ leads { nodes { id } } }", authorization: bearer)).Status is HttpStatusCode.Unauthorized, "the key is refused");
    }

    [Fact]
    public async Task Beyond_its_rate_a_key_waits_and_others_do_not()
    {
        var (slow, fast) = (await product.ApiKey("lead:read", requestsPerMinute: 2), await product.ApiKey("lead:read"));
        await Get(slow.Bearer);
        await Get(slow.Bearer);

        var refused = await Get(slow.Bearer);

        Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED"), (refused.Status, refused.Code));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await Get(fast.Bearer)).Status);
    }

    [Fact]
    public async Task Keys_are_listed_without_what_they_open_with()
    {
        var (id, bearer) = await product.ApiKey("lead:read", requestsPerMinute: 17);

        var answer = await product.Query(Keys, authorization: await product.Admin());

        var key = answer.Data.GetProperty("apiKeys").GetProperty("nodes")[0];
        Assert.Equal((id, 17, bearer["Bearer ".Length..][..8]), (key.Id(), key.GetProperty("requestsPerMinute").GetInt32(), key.GetProperty("hint").GetString()));
        Assert.DoesNotContain(bearer["Bearer ".Length..][8..], answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_of_another_type_is_no_key() => Assert.Equal(
        ["ApiKeyNotFoundError API_KEY_NOT_FOUND apiKeyId"],
        (await product.Change("revokeApiKey", new { apiKeyId = await product.Sacramento(), reason = "No longer needed here" }, "", await product.Admin())).Refusals);

    [Theory]
    [InlineData("mhk_")]
    [InlineData("mhk_0000000000000000000000000000000000000000000000000")]
    public async Task A_garbled_key_is_refused_like_any_bad_credential(string key) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("Bearer " + key)).Status);

    private Task<HttpAnswer> Get(string bearer) => product.Query("{ __typename }", authorization: bearer);

    private static string IdIn(string id) => System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(id)).Split(':')[1];
}
