using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace MyHibachi.GraphQL.Transport.Page;

/// <summary>The page people try queries on, for browsers, on the API's own address. Built from <c>src/GraphQL/Page</c>.</summary>
internal sealed class QueryPage
{
    private const string Missing = "The page is not there: run `npm ci && npm run build` in src/GraphQL/Page, then build the program again.";

    // Nothing is fetched from anywhere else. The editor sets styles on its elements as it goes.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly IFileProvider _files;

    private readonly string _assets;

    private QueryPage(IFileProvider files, string assets) => (_files, _assets) = (files, assets);

    /// <param name="folder">Where the build put the page's files.</param>
    /// <param name="path">Of the API.</param>
    public static QueryPage In(string folder, string path) =>
        new(Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider(), path + "/page/");

    public static bool IsWanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public async Task Serve(HttpContext http)
    {
        var page = _files.GetFileInfo("page.html");
        if (!page.Exists)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync(Missing, http.RequestAborted);
            return;
        }

        using var reader = new StreamReader(page.CreateReadStream());
        var html = await reader.ReadToEndAsync(http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        await http.Response.WriteAsync(html.Replace("%assets%", _assets, StringComparison.Ordinal), http.RequestAborted);
    }

    public void MapAssets(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(_assets + "{file}", (string file) =>
            _files.GetFileInfo(file) is { Exists: true, PhysicalPath: { } place } found && Types.TryGetContentType(file, out var type)
                ? Results.File(place, type, lastModified: found.LastModified)
                : Results.NotFound());
}
