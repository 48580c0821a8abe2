using System.Net;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Customers' records as clients meet them.</summary>
[Collection(ProductFixture.Name)]
public sealed class CustomerTests(ProductFixture product)
{
    [Fact]
    public async Task Staff_enter_change_delete_and_restore_a_customer()
    {
        var admin = await product.Admin();
        var entered = (await product.Change("createCustomer", New("Wanda Kaczmarek"), "customer { id version profile { addresses { postalCode } consents { channel granted } } }", admin)).Of("customer");
        var id = entered.Id();
        Assert.Equal("""{"addresses":[{"postalCode":"95814"}],"consents":[{"channel":"SMS","granted":true}]}""", entered.GetProperty("profile").GetRawText());

        var version = entered.GetProperty("version").GetInt32();
        var changed = (await product.Change("updateCustomer", new { customerId = id, version, birthday = "1980-02-29" }, "customer { name profile { birthday } }", admin)).Of("customer");
        Assert.Equal("""{"name":"Wanda Kaczmarek","profile":{"birthday":"1980-02-29"}}""", changed.GetRawText());
        Assert.Equal(
            ["StaleRecordError STALE_RECORD version"],
            (await product.Change("updateCustomer", new { customerId = id, version, birthday = "1981-01-01" }, "customer { name }", admin)).Refusals);

        (await product.Change("deleteCustomer", new { customerId = id, reason = "Entered twice by mistake." }, "customerId", admin)).Of("customerId");
        Assert.Equal(JsonValueKind.Null, (await product.Ask("query($id: ID!) { customer(id: $id) { id } }", new { id }, admin)).GetProperty("customer").ValueKind);
        (await product.Change("restoreCustomer", new { customerId = id }, "customer { id }", admin)).Of("customer");
        Assert.Equal([id], await Found("kaczmarek", admin));
    }

    [Fact]
    public async Task A_customer_lists_only_himself()
    {
        var (self, other) = (await product.NewCustomer(), await product.NewCustomer());

        var found = (await product.Ask("{ customers { totalCount nodes { id name } } }", bearer: self)).GetProperty("customers");

        Assert.Equal(1, found.GetProperty("totalCount").GetInt32());
        Assert.NotEqual(found.GetProperty("nodes")[0].Id(), (await product.Ask("{ customers { nodes { id } } }", bearer: other)).GetProperty("customers").GetProperty("nodes")[0].Id());
    }

    [Theory]
    [InlineData("first: 101", "INVALID_PAGE_SIZE")]
    [InlineData("first: 0", "INVALID_PAGE_SIZE")]
    [InlineData("after: \"forged\"", "INVALID_CURSOR")]
    [InlineData("after: \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "INVALID_CURSOR")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code)
    {
        var answer = await product.Query($"{{ customers({arguments}) {{ nodes {{ id }} }} }}", authorization: await product.Admin());

        Assert.Equal((HttpStatusCode.OK, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_page_of_a_hundred_thousand_is_refused_before_it_is_read()
    {
        var answer = await product.Query("{ customers(first: 100000) { nodes { id } } }", authorization: await product.Admin());

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_TOO_COSTLY"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_id_of_another_kind_is_nobodys()
    {
        var (admin, station) = (await product.Admin(), await product.Sacramento());

        Assert.Equal(JsonValueKind.Null, (await product.Ask("query($id: ID!) { customer(id: $id) { id } }", new { id = station }, admin)).GetProperty("customer").ValueKind);
        Assert.Equal(
            ["CustomerNotFoundError CUSTOMER_NOT_FOUND customerId"],
            (await product.Change("deleteCustomer", new { customerId = station, reason = "Entered twice by mistake." }, "customerId", admin)).Refusals);
    }

    private async Task<IEnumerable<string>> Found(string search, string bearer) =>
        (await product.Ask("query($search: String) { customers(search: $search) { nodes { id } } }", new { search }, bearer))
            .GetProperty("customers").GetProperty("nodes").EnumerateArray().Select(node => node.Id());

    private static object New(string name) => new
    {
        name,
        email = $"{Bookings.NewKey()}@example.com",
        phone = $"(213) 555-{Random.Shared.Next(1000, 9999)}",
        addresses = new[] { new { postalCode = "95814", street = "1 K Street" } },
        consents = new[] { new { channel = "SMS", granted = true } },
        idempotencyKey = Bookings.NewKey(),
    };
}
