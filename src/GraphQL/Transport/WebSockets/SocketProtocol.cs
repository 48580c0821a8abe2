using System.Text.Json;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>What each message of a client leads to.</summary>
/// <param name="http">The request the socket began with.</param>
/// <param name="close">Ends the conversation.</param>
internal sealed class SocketProtocol(
    HttpContext http, SocketServices services, SocketOutbox outbox, SocketOperations operations, RunningOperations running, Action<SocketClose> close) : IDisposable
{
    private volatile bool _hasInit;

    private Caller? _caller;

    private ITimer? _expiry;

    private CredentialWatch? _watch;

    public bool HasInit => _hasInit;

    /// <exception cref="SocketRefused">The message has no place here.</exception>
    public async ValueTask Handle(SocketMessage message)
    {
        switch (message.Type)
        {
            case SocketMessages.Init:
                await Init(message.Payload);
                break;
            case SocketMessages.Ping:
                await outbox.Put(SocketMessages.Pong, null, null, CancellationToken.None);
                break;
            case SocketMessages.Pong:
                break;
            case SocketMessages.Subscribe:
                await Subscribe(message);
                break;
            case SocketMessages.Complete:
                running.Cancel(IdOf(message));
                break;
            default:
                throw new SocketRefused(SocketClose.Invalid("Unknown message type"));
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _expiry?.Dispose();
    }

    private async ValueTask Init(JsonElement payload)
    {
        if (_hasInit)
        {
            throw new SocketRefused(SocketClose.TooManyInits);
        }

        _hasInit = true;
        try
        {
            _caller = await services.Callers.Find(Authorization(payload), http, http.RequestAborted);
        }
        catch (RequestRefused)
        {
            throw new SocketRefused(SocketClose.Forbidden);
        }

        _expiry = services.Time.CreateTimer(
            _ => close(SocketClose.Expired), null, Expiry.In(_caller.ExpiresAt, services.Time), Timeout.InfiniteTimeSpan);
        _watch = new(_caller, services.Time, () => close(SocketClose.Expired));
        await outbox.Put(SocketMessages.Ack, null, null, CancellationToken.None);
    }

    private string? Authorization(JsonElement payload) => payload.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => http.Request.Headers.Authorization,
        // Pages that let people edit headers send them as they were typed.
        JsonValueKind.Object => Named(payload, "authorization") ?? Named(payload, "Authorization") ?? http.Request.Headers.Authorization,
        _ => throw new SocketRefused(SocketClose.Invalid("The payload of connection_init is an object")),
    };

    private static string? Named(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private ValueTask Subscribe(SocketMessage message)
    {
        var caller = _caller ?? throw new SocketRefused(SocketClose.Unauthorized);
        try
        {
            return operations.Start(IdOf(message), RequestReader.Read(message.Payload), caller);
        }
        catch (RequestRefused)
        {
            throw new SocketRefused(SocketClose.Invalid("Invalid payload of subscribe"));
        }
    }

    private static string IdOf(SocketMessage message) =>
        string.IsNullOrEmpty(message.Id) ? throw new SocketRefused(SocketClose.Invalid("The message needs an id")) : message.Id;
}
