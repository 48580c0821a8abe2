using System.Buffers;
using System.Net.WebSockets;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>Receives whole messages.</summary>
internal sealed class SocketInbox(WebSocket socket, int limit)
{
    private readonly ArrayBufferWriter<byte> _message = new(1024);

    /// <summary>The next message; null when the client has closed the connection or is gone.</summary>
    /// <exception cref="SocketRefused">What came is not a message of the protocol. More may follow it.</exception>
    public async ValueTask<SocketMessage?> Next()
    {
        try
        {
            return await Receive() is { MessageType: WebSocketMessageType.Close } ? null : Parse();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Gone without a word, dropped by us, or not speaking the protocol of WebSockets.
            return null;
        }
    }

    private async ValueTask<ValueWebSocketReceiveResult> Receive()
    {
        _message.ResetWrittenCount();
        var isText = true;
        while (true)
        {
            var received = await socket.ReceiveAsync(_message.GetMemory(), CancellationToken.None);
            isText &= received.MessageType is not WebSocketMessageType.Binary;
            // What is too much is read but not kept.
            _message.Advance(_message.WrittenCount > limit ? 0 : received.Count);
            if (received.EndOfMessage || received.MessageType is WebSocketMessageType.Close)
            {
                return isText || received.MessageType is WebSocketMessageType.Close
                    ? received
                    : throw new SocketRefused(SocketClose.Invalid("Messages are text"));
            }
        }
    }

    private SocketMessage Parse()
    {
        if (_message.WrittenCount > limit)
        {
            throw new SocketRefused(SocketClose.TooLarge);
        }

        try
        {
            return RequestReader.Read<SocketMessage>(_message.WrittenSpan) ?? throw new SocketRefused(SocketClose.Invalid("Empty message"));
        }
        catch (RequestRefused)
        {
            throw new SocketRefused(SocketClose.Invalid("Invalid message"));
        }
    }
}

/// <summary>The client breaks the protocol.</summary>
internal sealed class SocketRefused(SocketClose close) : Exception(close.Reason)
{
    public SocketClose Close { get; } = close;
}
