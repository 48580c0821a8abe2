using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>
/// What waits to be sent. The queue is short: when it is full, operations wait, and their sources with them. A client that
/// does not take one message for too long loses the connection.
/// </summary>
internal sealed class SocketOutbox(WebSocket socket, GraphQLSettings settings, TimeProvider time, ILogger logger)
{
    private readonly Channel<ReadOnlyMemory<byte>> _waiting =
        Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(settings.SendQueue) { SingleReader = true });

    /// <summary>Sends until the queue is closed and empty, or the connection is lost.</summary>
    public async Task Pump()
    {
        try
        {
            await foreach (var message in _waiting.Reader.ReadAllAsync())
            {
                await Send(message);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            _waiting.Writer.TryComplete();
        }
    }

    /// <summary>No message comes after those that wait.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    /// <exception cref="OperationCanceledException">The connection is lost or closing.</exception>
    public async ValueTask Put(string type, string? id, Action<Utf8JsonWriter>? payload, CancellationToken ct)
    {
        try
        {
            await _waiting.Writer.WriteAsync(Message(type, id, payload), ct);
        }
        catch (ChannelClosedException exception)
        {
            throw new OperationCanceledException("The socket is closing.", exception, ct);
        }
    }

    private static ReadOnlyMemory<byte> Message(string type, string? id, Action<Utf8JsonWriter>? payload)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Wire.Writing);
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        if (id is not null)
        {
            json.WriteString("id"u8, id);
        }

        if (payload is not null)
        {
            json.WritePropertyName("payload"u8);
            payload(json);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private async Task Send(ReadOnlyMemory<byte> message)
    {
        using var patience = new CancellationTokenSource(settings.SendTimeout, time);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The socket is of no use any more: half of a message may have been sent.
            logger.ReaderTooSlow();
            socket.Abort();
            throw;
        }
    }
}
