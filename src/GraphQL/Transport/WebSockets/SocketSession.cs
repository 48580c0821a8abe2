using System.Net.WebSockets;
using System.Text.Json;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>What every socket shares.</summary>
internal sealed record SocketServices(
    GraphQLExecutor Executor, Callers Callers, GraphQLSettings Settings, TimeProvider Time, ILogger Logger);

/// <summary>One client on one WebSocket, from the handshake to the last frame.</summary>
internal sealed class SocketSession
{
    private readonly WebSocket _socket;

    private readonly HttpContext _http;

    private readonly SocketServices _services;

    private readonly SocketInbox _inbox;

    private readonly SocketOutbox _outbox;

    private readonly SocketOperations _operations;

    private readonly TaskCompletionSource<SocketClose> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _hasInit;

    private Caller? _caller;

    private ITimer? _expiry;

    public SocketSession(WebSocket socket, HttpContext http, SocketServices services)
    {
        (_socket, _http, _services) = (socket, http, services);
        _inbox = new(socket, services.Settings.MaxBodyBytes);
        _outbox = new(socket, services.Settings, services.Time, services.Logger);
        _operations = new(services.Executor, _outbox, services.Settings.MaxOperationsPerSocket, services.Logger);
    }

    /// <param name="refusal">Why the client cannot be served at all, if so.</param>
    /// <param name="stopping">The program is about to end.</param>
    public async Task Run(SocketClose? refusal, CancellationToken stopping)
    {
        if (refusal is not null)
        {
            Close(refusal);
        }

        await using var patience = After(_services.Settings.InitTimeout, InitTimedOut);
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
        _expiry?.Dispose();
    }

    // The first reason counts.
    private void Close(SocketClose close) => _closing.TrySetResult(close);

    private void InitTimedOut()
    {
        if (!Volatile.Read(ref _hasInit))
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
                    await Handle(message);
                }
            }
            catch (SocketRefused refusal)
            {
                Close(refusal.Close);
            }
            catch (OperationCanceledException)
            {
                // What the message asked for could not be answered any more.
                return;
            }
        }
    }

    private async ValueTask Handle(SocketMessage message)
    {
        switch (message.Type)
        {
            case SocketMessages.Init:
                await Init(message.Payload);
                break;
            case SocketMessages.Ping:
                await _outbox.Put(SocketMessages.Pong, null, null, CancellationToken.None);
                break;
            case SocketMessages.Pong:
                break;
            case SocketMessages.Subscribe:
                await Subscribe(message);
                break;
            case SocketMessages.Complete:
                _operations.Cancel(IdOf(message));
                break;
            default:
                throw new SocketRefused(SocketClose.Invalid("Unknown message type"));
        }
    }

    private async ValueTask Init(JsonElement payload)
    {
        if (Interlocked.Exchange(ref _hasInit, true))
        {
            throw new SocketRefused(SocketClose.TooManyInits);
        }

        try
        {
            _caller = await _services.Callers.Find(Authorization(payload), _http, _http.RequestAborted);
        }
        catch (RequestRefused)
        {
            throw new SocketRefused(SocketClose.Forbidden);
        }

        _expiry = After(Expiry.In(_caller.ExpiresAt, _services.Time), () => Close(SocketClose.Expired));
        await _outbox.Put(SocketMessages.Ack, null, null, CancellationToken.None);
    }

    private string? Authorization(JsonElement payload) => payload.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => _http.Request.Headers.Authorization,
        JsonValueKind.Object => Named(payload, "authorization") ?? Named(payload, "Authorization") ?? _http.Request.Headers.Authorization,
        _ => throw new SocketRefused(SocketClose.Invalid("The payload of connection_init is an object")),
    };

    private static string? Named(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private ValueTask Subscribe(SocketMessage message)
    {
        var caller = _caller ?? throw new SocketRefused(SocketClose.Unauthorized);
        try
        {
            return _operations.Start(IdOf(message), RequestReader.Read(message.Payload), caller);
        }
        catch (RequestRefused)
        {
            throw new SocketRefused(SocketClose.Invalid("Invalid payload of subscribe"));
        }
    }

    private static string IdOf(SocketMessage message) =>
        string.IsNullOrEmpty(message.Id) ? throw new SocketRefused(SocketClose.Invalid("The message needs an id")) : message.Id;

    private ITimer After(TimeSpan time, Action act) =>
        _services.Time.CreateTimer(_ => act(), null, time, Timeout.InfiniteTimeSpan);

    private async Task Part(SocketClose close, Task receiving)
    {
        using var patience = new CancellationTokenSource(_services.Settings.SendTimeout, _services.Time);
        await using var giveUp = patience.Token.Register(_socket.Abort);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client is gone already, or does not read.
            _socket.Abort();
        }

        await receiving;
    }
}
