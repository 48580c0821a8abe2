using System.Net;

namespace MyHibachi.GraphQL.Tests.Product;

[Collection(ProductFixture.Name)]
public sealed class HealthTests(ProductFixture product)
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_that_it_is_well(string path)
    {
        using var answer = await product.Http.GetAsync(new Uri(product.Address, path), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_home_page_leads_to_everything_that_is_served()
    {
        var home = await product.Http.GetStringAsync(new Uri(product.Address, "/"), TestContext.Current.CancellationToken);

        foreach (var path in new[] { "/graphql", "/health/ready", "/health/live", "/schema.graphql" })
        {
            Assert.Contains($"href=\"{path}\"", home, StringComparison.Ordinal);
        }

        var schema = await product.Http.GetStringAsync(new Uri(product.Address, "/schema.graphql"), TestContext.Current.CancellationToken);
        Assert.Contains("type Query {", schema, StringComparison.Ordinal);
    }
}
