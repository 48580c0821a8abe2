using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>GraphQL over WebSocket, in the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketTransport(
    GraphQLExecutor executor, Callers callers, GraphQLSettings settings, TimeProvider time, IHostApplicationLifetime host, ILogger<SocketTransport> logger)
{
    private const string Protocol = "graphql-transport-ws";

    private readonly SocketServices _services = new(executor, callers, settings, time, logger);

    public async Task Serve(HttpContext http)
    {
        // A browser opens sockets to anywhere for any page, with the cookies of the site it opens them to; it does name the page's site.
        if (!SiteOrigin.IsOurs(http.Request, settings))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(speaks ? Protocol : null);
        using var session = new SocketSession(socket, http, _services);
        await session.Run(speaks ? null : SocketClose.WrongProtocol, host.ApplicationStopping);
    }
}
