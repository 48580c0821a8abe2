using System.Net.WebSockets;
using System.Text;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>Why the gateway closes a socket. The clients' library tries again after some of them and gives up after others.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    // The frame's own limit.
    private const int MaxReasonBytes = 123;

    public static SocketClose Bye { get; } = new((int)WebSocketCloseStatus.NormalClosure, "Bye");

    /// <summary>The program stops. Clients come back, to whoever serves then.</summary>
    public static SocketClose Stopping { get; } = new((int)WebSocketCloseStatus.EndpointUnavailable, "Going away");

    public static SocketClose TooLarge { get; } = new((int)WebSocketCloseStatus.MessageTooBig, "Message too large");

    /// <summary>An operation was asked for before the connection was acknowledged.</summary>
    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    /// <summary>The credentials are not valid. Unlike after 4401, clients may come back with others.</summary>
    public static SocketClose Forbidden { get; } = new(4403, "Forbidden");

    /// <summary>The credentials have expired while the socket was open. The same code, for the same reason.</summary>
    public static SocketClose Expired { get; } = new(4403, "Credentials expired");

    public static SocketClose WrongProtocol { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Failed { get; } = new(4500, "Internal server error");

    public static SocketClose Invalid(string what) => new(4400, what);

    public static SocketClose Duplicate(string id) => new(4409, Fits($"Subscriber for {id} already exists") ?? "Subscriber already exists");

    private static string? Fits(string reason) => Encoding.UTF8.GetByteCount(reason) <= MaxReasonBytes ? reason : null;
}
