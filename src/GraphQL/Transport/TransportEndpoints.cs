using MyHibachi.GraphQL.Transport.Http;
using MyHibachi.GraphQL.Transport.WebSockets;

namespace MyHibachi.GraphQL.Transport;

/// <summary>Puts the API on its address.</summary>
internal static class TransportEndpoints
{
    /// <summary>HTTP, server-sent events and WebSocket on one path. A schema that cannot be built stops the start.</summary>
    public static void MapGraphQLTransport(this IEndpointRouteBuilder endpoints, string path)
    {
        var services = endpoints.ServiceProvider;
        var settings = services.GetRequiredService<GraphQLSettings>();
        var http = services.GetRequiredService<HttpTransport>();
        var sockets = services.GetRequiredService<SocketTransport>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new() { KeepAliveInterval = settings.KeepAlive, KeepAliveTimeout = settings.KeepAlive });
        pipeline.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.Serve(context) : http.Serve(context));
        endpoints.Map(path, pipeline.Build()).WithDisplayName("GraphQL");
    }
}
