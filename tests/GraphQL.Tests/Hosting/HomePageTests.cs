using MyHibachi.GraphQL.Hosting;

namespace MyHibachi.GraphQL.Tests.Hosting;

public sealed class HomePageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_leads_to_the_page_for_queries_where_there_is_one(bool isThere) =>
        Assert.Equal(isThere, HomePage.Html(canTry: isThere, isOpen: true).Contains("<a href=\"/graphql\">", StringComparison.Ordinal));
}
