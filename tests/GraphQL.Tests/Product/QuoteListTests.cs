using System.Net;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The list of quotes as clients meet it.</summary>
[Collection(ProductFixture.Name)]
public sealed class QuoteListTests(ProductFixture product)
{
    [Fact]
    public async Task A_customer_lists_the_own_quotes_and_staff_see_whose_they_are()
    {
        var (self, other, manager) = (await product.NewCustomer(), await product.NewCustomer(), await product.Manager());
        var quote = await product.Quoted(self);

        var own = (await product.Ask("{ quotes { totalCount nodes { id bookingId } } }", bearer: self)).GetProperty("quotes");
        Assert.Equal((1, quote), (own.GetProperty("totalCount").GetInt32(), own.GetProperty("nodes")[0].Id()));
        Assert.Equal(0, (await product.Ask("{ quotes { totalCount } }", bearer: other)).GetProperty("quotes").GetProperty("totalCount").GetInt32());

        var email = (await product.Ask("{ me { email } }", bearer: self)).GetProperty("me").GetProperty("email").GetString();
        var found = (await product.Ask(
            "query($search: String) { quotes(search: $search, where: { state: OPEN }, order: { by: EXPIRES_AT, direction: ASCENDING }) { nodes { id customer { email } } } }",
            new { search = email }, manager)).GetProperty("quotes").GetProperty("nodes");
        Assert.Equal((1, quote, email), (found.GetArrayLength(), found[0].Id(), found[0].GetProperty("customer").GetProperty("email").GetString()));
    }

    [Theory]
    [InlineData("first: 101", "INVALID_PAGE_SIZE")]
    [InlineData("after: \"forged\"", "INVALID_CURSOR")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code)
    {
        var answer = await product.Query($"{{ quotes({arguments}) {{ nodes {{ id }} }} }}", authorization: await product.Manager());

        Assert.Equal((HttpStatusCode.OK, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_page_of_a_hundred_thousand_is_refused_before_it_is_read()
    {
        var answer = await product.Query("{ quotes(first: 100000) { nodes { id } } }", authorization: await product.Manager());

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_TOO_COSTLY"), (answer.Status, answer.Code));
    }
}
