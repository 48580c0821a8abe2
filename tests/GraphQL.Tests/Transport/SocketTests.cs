namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class SocketTests
{
    [Fact]
    public async Task A_query_is_a_next_and_a_complete()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);

        await client.Send(new { id = "a", type = "subscribe", payload = new { query = "query Q($t: String) { echo(text: $t) }", operationName = "Q", variables = new { t = "hi" } } });

        Assert.Equal("graphql-transport-ws", client.Protocol);
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"echo":"hi"}}}""", await client.Receive());
        Assert.Equal("""{"type":"complete","id":"a"}""", await client.Receive());
    }

    [Fact]
    public async Task A_subscription_is_many_nexts_until_its_source_ends()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        gateway.Feed.Tell(1);
        gateway.Feed.Tell(2);

        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"ticks":{"number":1}}}}""", await client.Receive());
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"ticks":{"number":2}}}}""", await client.Receive());
        gateway.Feed.End();
        Assert.Equal("""{"type":"complete","id":"a"}""", await client.Receive());
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task Operations_run_side_by_side()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("slow", "{ slow }");
        await client.Subscribe("fast", "{ hello }");

        Assert.Equal("fast", (await client.ReceiveJson()).GetProperty("id").GetString());
        Assert.Equal("""{"type":"complete","id":"fast"}""", await client.Receive());
        gateway.Service<SlowWork>().Finish();
        Assert.Equal("""{"type":"next","id":"slow","payload":{"data":{"slow":"done"}}}""", await client.Receive());
    }

    [Fact]
    public async Task The_client_ends_a_subscription_and_may_use_its_id_again()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        await client.Send(new { id = "a", type = "complete" });
        await gateway.Feed.Closed;
        await client.Subscribe("a", "{ hello }");

        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"hello":"world"}}}""", await client.Receive());
        Assert.Equal("""{"type":"complete","id":"a"}""", await client.Receive());
    }

    [Theory]
    [InlineData("{ unknown }", "VALIDATION_FAILED")]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("subscription { forbidden { number } }", "FORBIDDEN")]
    public async Task An_operation_that_cannot_be_executed_is_an_error_and_no_complete(string query, string code)
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);

        await client.Subscribe("a", query);
        var error = await client.ReceiveJson();
        await client.Subscribe("a", "{ hello }");

        Assert.Equal(("error", "a"), (error.GetProperty("type").GetString(), error.GetProperty("id").GetString()));
        Assert.Equal(code, error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"hello":"world"}}}""", await client.Receive());
    }

    [Fact]
    public async Task A_source_that_breaks_is_an_error_without_the_cause()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        gateway.Feed.Break(new InvalidOperationException("password=hunter2"));

        var error = await client.ReceiveJson();

        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("hunter2", error.GetRawText());
    }

    [Fact]
    public async Task A_ping_is_answered_even_before_the_connection_is_acknowledged()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Connect(gateway);

        await client.Send(new { type = "ping", payload = new { any = 1 } });
        await client.Send(new { type = "pong" });
        Assert.Equal("""{"type":"pong"}""", await client.Receive());
        await client.Send(new { type = "connection_init" });

        Assert.Equal("""{"type":"connection_ack"}""", await client.Receive());
    }

    [Theory]
    [InlineData(null, null, "anonymous")]
    [InlineData("Bearer good", null, "user:")]
    [InlineData(null, "Bearer good", "user:")]
    [InlineData("Bearer good", "Bearer forged", "user:")]
    public async Task Credentials_come_with_the_first_message_or_with_the_request(string? payload, string? header, string principal)
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Connect(gateway, authorization: header);
        await client.Send(new { type = "connection_init", payload = payload is null ? (object)new { } : new { authorization = payload } });
        Assert.Equal("""{"type":"connection_ack"}""", await client.Receive());

        await client.Subscribe("a", "{ actor }");
        await client.Subscribe("b", "{ actor }");

        var ids = new List<string>();
        while (ids.Count < 2)
        {
            var message = await client.ReceiveJson();
            if (message.GetProperty("type").GetString() is "next")
            {
                var actor = message.GetProperty("payload").GetProperty("data").GetProperty("actor").GetString()!;
                Assert.StartsWith(principal, actor);
                Assert.Contains(" from 127.0.0.1 in ", actor);
                ids.Add(actor);
            }
        }

        Assert.Distinct(ids);
    }

    [Fact]
    public async Task A_client_that_closes_is_answered_and_lets_its_sources_go()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        await client.Close();

        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_client_that_vanishes_lets_its_sources_go()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        client.Vanish();

        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_program_that_stops_closes_its_sockets()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        var stopping = gateway.Stop();

        await client.ClosesWith(1001, "Going away");
        await stopping.Soon();
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_program_that_stops_lets_a_mutation_finish()
    {
        await using var gateway = await TestGateway.Start();
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "mutation { slow }");
        await gateway.Service<SlowWork>().Begun;

        var stopping = gateway.Stop();
        gateway.Service<SlowWork>().Finish();

        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"slow":"done"}}}""", await client.Receive());
        Assert.Equal("""{"type":"complete","id":"a"}""", await client.Receive());
        await client.ClosesWith(1001);
        await stopping.Soon();
    }
}
