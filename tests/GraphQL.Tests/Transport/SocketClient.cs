using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>A client that says exactly what the test tells it to.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private SocketClient()
    {
    }

    public string? Protocol => _socket.SubProtocol;

    public static async Task<SocketClient> Connect(
        IServed gateway, string? protocol = "graphql-transport-ws", string? authorization = null, string? origin = null, string? cookie = null)
    {
        var client = new SocketClient();
        if (protocol is not null)
        {
            client._socket.Options.AddSubProtocol(protocol);
        }

        client.Send("Authorization", authorization);
        client.Send("Origin", origin);
        client.Send("Cookie", cookie);
        await client._socket.ConnectAsync(new UriBuilder(gateway.Address) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken).Soon();
        return client;
    }

    /// <summary>Connected, and acknowledged.</summary>
    public static async Task<SocketClient> Open(IServed gateway, string? token = null)
    {
        var client = await Connect(gateway);
        await client.Send(token is null ? new { type = "connection_init" } : new { type = "connection_init", payload = new { authorization = token } });
        Assert.Equal("""{"type":"connection_ack"}""", await client.Receive());
        return client;
    }

    public Task Send(object message) => SendText(JsonSerializer.Serialize(message));

    public Task SendText(string text) => SendBytes(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendBytes(byte[] bytes, WebSocketMessageType type) =>
        _socket.SendAsync(bytes, type, endOfMessage: true, TestContext.Current.CancellationToken).Soon();

    public Task Subscribe(string id, string query) => Send(new { id, type = "subscribe", payload = new { query } });

    /// <summary>The next message; null when the server has closed.</summary>
    public async Task<string?> Receive()
    {
        var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken).AsTask().Soon();
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }

    public async Task<JsonElement> ReceiveJson()
    {
        var text = await Receive();
        Assert.NotNull(text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The server closes with this code, after whatever it still had to say.</summary>
    public async Task ClosesWith(int code, string? reason = null)
    {
        await IsClosedWith(code);
        Assert.Equal(reason ?? _socket.CloseStatusDescription, _socket.CloseStatusDescription);
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken).Soon();
    }

    /// <summary>The same, by a server that does not wait for an answer.</summary>
    /// <param name="orHungUpOn">The end of the connection may overtake the code: so where the runtime's own socket refuses what came.</param>
    public async Task IsClosedWith(int code, bool orHungUpOn = false)
    {
        try
        {
            while (await Receive() is not null)
            {
            }
        }
        catch (WebSocketException end) when (orHungUpOn && end.WebSocketErrorCode is WebSocketError.ConnectionClosedPrematurely)
        {
            return;
        }

        Assert.Equal(code, (int)_socket.CloseStatus!.Value);
    }

    public Task Close() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken).Soon();

    private void Send(string header, string? value)
    {
        if (value is not null)
        {
            _socket.Options.SetRequestHeader(header, value);
        }
    }

    public void Vanish() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
