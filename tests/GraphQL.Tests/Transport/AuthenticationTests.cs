using System.Net;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class AuthenticationTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly TestGateway _gateway = fixture.Gateway;

    [Theory]
    [InlineData(null, "anonymous")]
    [InlineData("Bearer good", "user:11111111111111111111111111111111")]
    public async Task The_resolvers_know_who_asks_from_where(string? authorization, string principal)
    {
        var answer = await _gateway.Query("{ actor }", authorization: authorization);

        Assert.Matches($"^{principal} from 127\\.0\\.0\\.1 in [0-9a-f]{{32}}$", answer.Data.GetProperty("actor").GetString());
    }

    [Fact]
    public async Task Two_requests_have_two_ids()
    {
        var first = await _gateway.Query("{ actor }");
        var second = await _gateway.Query("{ actor }");

        Assert.NotEqual(first.Text, second.Text);
    }

    [Theory]
    [InlineData(HttpRequests.NewForm)]
    [InlineData(HttpRequests.OldForm)]
    [InlineData("text/event-stream")]
    public async Task Credentials_that_are_no_good_are_refused(string accept)
    {
        var answer = await _gateway.Query("mutation { count }", accept: accept, authorization: "Bearer forged");

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), (answer.Status, answer.Code));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(0, _gateway.Service<Counter>().Count);
    }
}
