using System.Net.WebSockets;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>What every socket shares.</summary>
internal sealed record SocketServices(
    GraphQLExecutor Executor, Callers Callers, GraphQLSettings Settings, TimeProvider Time, ILogger Logger);

/// <summary>One client on one WebSocket, from the handshake to the last frame.</summary>
internal sealed class SocketSession : IDisposable
{
    private readonly WebSocket _socket;

    private readonly SocketServices _services;

    private readonly SocketInbox _inbox;

    private readonly SocketOutbox _outbox;

    private readonly SocketOperations _operations;

    private readonly SocketProtocol _protocol;

    private readonly TaskCompletionSource<SocketClose> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SocketSession(WebSocket socket, HttpContext http, SocketServices services)
    {
        (_socket, _services) = (socket, services);
        _inbox = new(socket, services.Settings.MaxBodyBytes);
        _outbox = new(socket, services.Settings, services.Time, services.Logger);
        _operations = new(services.Executor, _outbox, services.Settings.MaxOperationsPerSocket, services.Logger);
        _protocol = new(http, services, _outbox, _operations, Close);
    }

    /// <param name="refusal">Why the client cannot be served at all, if so.</param>
    /// <param name="stopping">The program is about to end.</param>
    public async Task Run(SocketClose? refusal, CancellationToken stopping)
    {
        if (refusal is not null)
        {
            Close(refusal);
        }

        await using var patience = _services.Time.CreateTimer(_ => InitTimedOut(), null, _services.Settings.InitTimeout, Timeout.InfiniteTimeSpan);
        await using var stop = stopping.Register(() => Close(SocketClose.Stopping));
        var sending = _outbox.Pump();
        var receiving = Receive();
        await Task.WhenAny(_closing.Task, receiving, sending);
        Close(SocketClose.Bye);
        var close = await _closing.Task;
        await _operations.End(letFinish: close == SocketClose.Stopping);
        _outbox.Close();
        await sending;
        await Part(close, receiving);
    }

    public void Dispose() => _protocol.Dispose();

    // The first reason counts.
    private void Close(SocketClose close) => _closing.TrySetResult(close);

    private void InitTimedOut()
    {
        if (!_protocol.HasInit)
        {
            Close(SocketClose.InitTimeout);
        }
    }

    // Goes on after a reason to close was found, because the client's own closing frame is still to come.
    private async Task Receive()
    {
        while (true)
        {
            try
            {
                if (await _inbox.Next() is not { } message)
                {
                    return;
                }

                if (!_closing.Task.IsCompleted)
                {
                    await _protocol.Handle(message);
                }
            }
            catch (SocketRefused refusal)
            {
                Close(refusal.Close);
            }
            catch (OperationCanceledException)
            {
                // The message cannot be answered any more: the connection is lost or closing.
                Close(SocketClose.Bye);
            }
            catch (Exception exception)
            {
                // A client that learns nothing would wait for ever.
                _services.Logger.SocketFailed(exception);
                Close(SocketClose.Failed);
            }
        }
    }

    private async Task Part(SocketClose close, Task receiving)
    {
        using var patience = new CancellationTokenSource(_services.Settings.SendTimeout, _services.Time);
        await using var giveUp = patience.Token.Register(_socket.Abort);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, patience.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client is gone already, or does not read.
            _socket.Abort();
        }

        await receiving;
    }
}
