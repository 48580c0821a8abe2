using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class SocketRefusalTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly TestGateway _gateway = fixture.Gateway;

    [Theory]
    [InlineData("NONSENSE")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"launch"}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"a"}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":"{ hello }"}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":1}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","variables":[]}}""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    public async Task What_is_not_a_message_closes_the_socket(string message)
    {
        using var client = await SocketClient.Open(_gateway);

        await client.SendText(message);

        await client.ClosesWith(4400);
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":7}""")]
    [InlineData("""{"type":"connection_init","payload":[]}""")]
    public async Task A_first_message_of_the_wrong_shape_closes_the_socket(string message)
    {
        using var client = await SocketClient.Connect(_gateway);

        await client.SendText(message);

        await client.ClosesWith(4400);
    }

    [Fact]
    public async Task A_binary_message_closes_the_socket()
    {
        using var client = await SocketClient.Open(_gateway);

        await client.SendBytes("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);

        await client.ClosesWith(4400);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_closes_the_socket()
    {
        using var client = await SocketClient.Open(_gateway);

        await client.SendBytes([(byte)'"', 0xC3, 0x28, (byte)'"'], WebSocketMessageType.Text);

        await client.IsClosedWith((int)WebSocketCloseStatus.InvalidPayloadData, orHungUpOn: true);
    }

    [Fact]
    public async Task A_message_of_five_megabytes_closes_the_socket()
    {
        using var client = await SocketClient.Open(_gateway);

        await client.SendBytes(new byte[5_000_000], WebSocketMessageType.Text);

        await client.ClosesWith((int)WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task An_operation_before_the_acknowledgement_closes_the_socket()
    {
        using var client = await SocketClient.Connect(_gateway);

        await client.Subscribe("a", "{ hello }");

        await client.ClosesWith(4401, "Unauthorized");
    }

    [Fact]
    public async Task A_second_init_closes_the_socket()
    {
        using var client = await SocketClient.Open(_gateway);

        await client.Send(new { type = "connection_init" });

        await client.ClosesWith(4429, "Too many initialisation requests");
    }

    [Fact]
    public async Task An_id_in_use_closes_the_socket()
    {
        using var client = await SocketClient.Open(_gateway);

        await client.Subscribe("a", "subscription { ticks { number } }");
        await client.Subscribe("a", "subscription { ticks { number } }");

        await client.ClosesWith(4409, "Subscriber for a already exists");
    }

    [Fact]
    public async Task A_long_id_in_use_closes_the_socket_too()
    {
        using var client = await SocketClient.Open(_gateway);
        var id = new string('é', 200);

        await client.Subscribe(id, "subscription { ticks { number } }");
        await client.Subscribe(id, "subscription { ticks { number } }");

        await client.ClosesWith(4409, "Subscriber already exists");
    }

    [Fact]
    public async Task Credentials_that_are_no_good_close_the_socket()
    {
        using var client = await SocketClient.Connect(_gateway);

        await client.Send(new { type = "connection_init", payload = new { authorization = "Bearer forged" } });

        await client.ClosesWith(4403, "Forbidden");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_protocol_closes_the_socket(string? protocol)
    {
        using var client = await SocketClient.Connect(_gateway, protocol);

        await client.ClosesWith(4406, "Subprotocol not acceptable");
        Assert.Null(client.Protocol);
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_socket()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.Connect(_gateway, origin: "https://evil.example"));
        using var client = await SocketClient.Connect(_gateway, origin: _gateway.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal("graphql-transport-ws", client.Protocol);
    }

    [Fact]
    public async Task A_page_of_an_allowed_site_gets_one()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["AllowedOrigins:0"] = "https://shop.example" });

        using var client = await SocketClient.Connect(gateway, origin: "https://shop.example");

        Assert.Equal("graphql-transport-ws", client.Protocol);
    }

    [Fact]
    public async Task A_client_that_says_nothing_is_closed()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["InitTimeout"] = "00:00:00.050" });
        using var client = await SocketClient.Connect(gateway);

        await client.ClosesWith(4408, "Connection initialisation timeout");
    }

    [Fact]
    public async Task A_client_that_was_acknowledged_may_say_nothing()
    {
        var time = new FakeTimeProvider();
        await using var gateway = await TestGateway.Start(time: time);
        using var client = await SocketClient.Open(gateway);

        time.Advance(TimeSpan.FromMinutes(1));
        await client.Subscribe("a", "{ hello }");

        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"hello":"world"}}}""", await client.Receive());
    }

    [Fact]
    public async Task A_socket_ends_with_the_credentials_it_began_with()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var gateway = await TestGateway.Start(time: time);
        gateway.Authenticator.Good["Bearer short"] = time.GetUtcNow().AddMinutes(15);
        using var client = await SocketClient.Open(gateway, "Bearer short");
        await client.Subscribe("a", "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        time.Advance(TimeSpan.FromMinutes(15));

        await client.ClosesWith(4403, "Credentials expired");
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task One_socket_runs_only_so_many_operations()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["MaxOperationsPerSocket"] = "2" });
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { ticks { number } }");
        await client.Subscribe("b", "subscription { pushed { number } }");

        await client.Subscribe("c", "{ hello }");

        var error = await client.ReceiveJson();
        Assert.Equal(("error", "c"), (error.GetProperty("type").GetString(), error.GetProperty("id").GetString()));
        Assert.Equal("TOO_MANY_OPERATIONS", error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_dropped_and_does_not_fill_the_memory()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["SendTimeout"] = "00:00:01" });
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { flood { number text } }");

        await gateway.Feed.Closed;

        Assert.InRange(gateway.Feed.Taken, 1, 500);
        await Eventually.True(() => Task.FromResult(gateway.Log.All.Any(log => log.Line.Contains("too slowly", StringComparison.Ordinal))), "the log tells why");
    }

    [Fact]
    public async Task A_source_that_pushes_faster_than_the_client_reads_is_let_go()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["EventBuffer"] = "4" });
        using var client = await SocketClient.Open(gateway);
        await client.Subscribe("a", "subscription { pushed { number } }");
        await gateway.Feed.Opened;

        for (var number = 0; number < 100_000; number++)
        {
            gateway.Feed.Push(number);
        }

        await gateway.Feed.Closed;
        var message = await client.ReceiveJson();
        while (message.GetProperty("type").GetString() is "next")
        {
            message = await client.ReceiveJson();
        }

        Assert.Equal("READER_TOO_SLOW", message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
