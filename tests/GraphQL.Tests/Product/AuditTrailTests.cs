using System.Net;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

[Collection(ProductFixture.Name)]
public sealed class AuditTrailTests(ProductFixture product)
{
    private const string Trail =
        "query($id: ID!, $after: String) { auditTrail(first: 1, after: $after, where: { record: \"bookings\", recordId: $id }) { nodes { action actorKind reason changes { column before after } seal { sequence hash } } pageInfo { hasNextPage endCursor } } }";

    [Fact]
    public async Task An_admin_reads_what_became_of_a_booking_as_it_was_and_whether_the_trail_is_whole()
    {
        var (customer, admin) = (await product.NewCustomer(), await product.Admin());
        var booking = await product.Booked(customer, Bookings.NewDay());
        await product.Change("cancelBooking", Bookings.Cancel(booking), "booking { id }", customer);
        await Eventually.True(async () => (await Verdict(admin)).GetProperty("waitingRows").GetInt32() == 0, "every row is sealed");

        var last = (await product.Ask(Trail, new { id = booking }, admin)).GetProperty("auditTrail");
        var first = (await product.Ask(Trail, new { id = booking, after = last.GetProperty("pageInfo").GetProperty("endCursor").GetString() }, admin)).GetProperty("auditTrail");
        var now = (await product.Ask(
            "query($id: ID!, $at: DateTime!) { recordAsOf(record: \"bookings\", recordId: $id, at: $at) { column value } }", new { id = booking, at = DateTimeOffset.MaxValue.AddDays(-1).ToString("O") }, admin))
            .GetProperty("recordAsOf").EnumerateArray().ToDictionary(field => field.GetProperty("column").GetString()!, field => field.GetProperty("value").GetString());

        Assert.Equal(("CancelBooking", "CUSTOMER", "The garden is under water."), Told(last));
        Assert.Equal(("CreateBooking", "CUSTOMER", null), Told(first));
        Assert.Equal((true, false), (HasNext(last), HasNext(first)));
        Assert.Contains(last.GetProperty("nodes")[0].GetProperty("changes").EnumerateArray(), change =>
            (change.GetProperty("column").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()) == ("status", "PendingDeposit", "Cancelled"));
        Assert.Equal("Cancelled", now["status"]);
        var verdict = await Verdict(admin);
        Assert.True(verdict.GetProperty("isIntact").GetBoolean());
        Assert.True(verdict.GetProperty("sealedRows").GetInt32() >= int.Parse(last.GetProperty("nodes")[0].GetProperty("seal").GetProperty("sequence").GetString()!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_trail_comes_as_a_file_in_which_nothing_is_a_formula()
    {
        var (customer, admin) = (await product.NewCustomer(), await product.Admin());
        var booking = await product.Booked(customer, Bookings.NewDay());
        await product.Change("cancelBooking", Bookings.Cancel(booking, "=HYPERLINK(\"http://x\", 1)"), "booking { id }", customer);

        using var answer = await Export($"?recordId={booking}&action=CancelBooking", admin);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", "audit.csv"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"')));
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("number,at,actor_kind,actor,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\", 1)\",", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_for_those_who_may_have_it()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Export("", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Export("", "Bearer of.bad.news")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Export("", await product.NewCustomer())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Export("", await product.Manager())).StatusCode);
        Assert.Equal("FORBIDDEN", (await product.Query("{ auditTrail { nodes { id } } }", authorization: await product.Manager())).Code);
    }

    private async Task<HttpResponseMessage> Export(string query, string? bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(product.Address, "/exports/audit.csv" + query));
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", bearer);
        }

        return await product.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> Verdict(string bearer) =>
        (await product.Ask("{ verifyAuditTrail { isIntact flaw { kind } sealedRows sealedThrough head { hash } waitingRows } }", bearer: bearer)).GetProperty("verifyAuditTrail");

    private static (string?, string?, string?) Told(JsonElement page)
    {
        var entry = page.GetProperty("nodes")[0];
        return (entry.GetProperty("action").GetString(), entry.GetProperty("actorKind").GetString(), entry.GetProperty("reason").GetString());
    }

    private static bool HasNext(JsonElement page) => page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
}
