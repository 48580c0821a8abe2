using System.Net;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class ErrorTests
{
    [Fact]
    public async Task What_fails_inside_is_logged_and_not_told()
    {
        await using var gateway = await TestGateway.Start();

        var answer = await gateway.Query("query Marked($s: String) { hello boom(secret: $s) }", new { s = "marked value" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("world", answer.Data.GetProperty("hello").GetString());
        Assert.Equal(("INTERNAL_ERROR", "Something went wrong on our side."), (answer.Code, answer.Message));
        Assert.Equal("boom", answer.Error.GetProperty("path")[0].GetString());
        Assert.DoesNotContain("hunter2", answer.Text);
        var (line, cause) = Assert.Single(gateway.Log.All, log => log.Cause is not null);
        Assert.Equal("password=hunter2", cause!.Message);
        Assert.Contains("Query.boom", line);
        Assert.Contains(answer.Error.GetProperty("extensions").GetProperty("traceId").GetString()!, line);
        Assert.DoesNotContain(gateway.Log.All, log => log.Line.Contains("marked", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_failure_that_leaves_no_data_is_still_an_executed_request()
    {
        await using var gateway = await TestGateway.Start();

        var answer = await gateway.Query("{ hello fatal }");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("INTERNAL_ERROR", answer.Code);
        Assert.Equal("null", answer.Data.GetRawText());
    }

    [Fact]
    public async Task A_refusal_of_a_resolver_is_told_as_it_is()
    {
        await using var gateway = await TestGateway.Start();

        var answer = await gateway.Query("{ forbidden }");

        Assert.Equal(("FORBIDDEN", "Not yours."), (answer.Code, answer.Message));
        Assert.DoesNotContain(gateway.Log.All, log => log.Cause is not null);
    }

    [Theory]
    [InlineData(HttpRequests.NewForm)]
    [InlineData("text/event-stream")]
    public async Task What_fails_outside_the_schema_is_not_told_either(string accept)
    {
        await using var gateway = await TestGateway.Start();

        var answer = await gateway.Query("{ hello }", accept: accept, authorization: "Bearer crash");

        Assert.Equal((HttpStatusCode.InternalServerError, "INTERNAL_ERROR"), (answer.Status, answer.Code));
        Assert.DoesNotContain("hunter2", answer.Text);
        Assert.Contains(gateway.Log.All, log => log.Cause?.Message is "password=hunter2");
    }

    [Fact]
    public async Task A_socket_that_fails_is_closed_as_such()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Connect(gateway, authorization: "Bearer crash");

        await client.Send(new { type = "connection_init" });

        await client.ClosesWith(4500, "Internal server error");
        Assert.Contains(gateway.Log.All, log => log.Cause?.Message is "password=hunter2");
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_query()
    {
        await using var gateway = await TestGateway.Start();
        using var gone = new CancellationTokenSource();
        var asking = gateway.Http.GetAsync("?query={slow}", gone.Token);
        await gateway.Service<SlowWork>().Begun;

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await gateway.Service<SlowWork>().Ended;
        Assert.DoesNotContain(gateway.Log.All, log => log.Cause is not null);
    }
}
