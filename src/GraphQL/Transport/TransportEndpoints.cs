using MyHibachi.GraphQL.Transport.Http;
using MyHibachi.GraphQL.Transport.Page;
using MyHibachi.GraphQL.Transport.WebSockets;

namespace MyHibachi.GraphQL.Transport;

/// <summary>Puts the API on its address.</summary>
internal static class TransportEndpoints
{
    private static readonly string BuiltPage = Path.Combine(AppContext.BaseDirectory, "graphql-page");

    /// <summary>HTTP, server-sent events and WebSocket on one path. A schema that cannot be built stops the start.</summary>
    /// <param name="pageFolder">Where the page's files are; null for where the build puts them.</param>
    public static void MapGraphQLTransport(this IEndpointRouteBuilder endpoints, string path, string? pageFolder = null)
    {
        var services = endpoints.ServiceProvider;
        var settings = services.GetRequiredService<GraphQLSettings>();
        var http = services.GetRequiredService<HttpTransport>();
        var sockets = services.GetRequiredService<SocketTransport>();
        var page = settings.Page is true ? QueryPage.In(pageFolder ?? BuiltPage, path) : null;
        page?.MapAssets(endpoints);

        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new() { KeepAliveInterval = settings.KeepAlive, KeepAliveTimeout = settings.KeepAlive });
        pipeline.Run(context =>
            context.WebSockets.IsWebSocketRequest ? sockets.Serve(context)
            : page is not null && QueryPage.IsWanted(context.Request) ? page.Serve(context)
            : http.Serve(context));
        endpoints.Map(path, pipeline.Build()).WithDisplayName("GraphQL");
    }
}
