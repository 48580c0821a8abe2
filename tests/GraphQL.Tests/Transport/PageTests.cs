using System.Net;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class PageTests : IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("page-");

    public PageTests()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "page.html"), """<base href="%assets%">""");
        File.WriteAllText(Path.Combine(_folder.FullName, "page.js"), "1");
    }

    [Fact]
    public async Task A_browser_gets_the_page_and_what_belongs_to_it()
    {
        await using var gateway = await TestGateway.Start(pageFolder: _folder.FullName);

        var page = await gateway.Get("", Browser);
        var script = await gateway.Get("/graphql/page/page.js", "*/*");

        Assert.Equal(("text/html", """<base href="/graphql/page/">"""), (page.MediaType, page.Text));
        Assert.StartsWith("default-src 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(("text/javascript", "1"), (script.MediaType, script.Text));
    }

    [Fact]
    public async Task Nothing_else_is_served_from_beside_the_page()
    {
        await using var gateway = await TestGateway.Start(pageFolder: _folder.FullName);
        var secret = Path.Combine(_folder.Parent!.FullName, _folder.Name + ".js");
        await File.WriteAllTextAsync(secret, "secret", TestContext.Current.CancellationToken);

        var answer = await gateway.Get($"/graphql/page/..%2F{_folder.Name}.js", "*/*");

        File.Delete(secret);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task A_page_that_is_not_built_tells_how_to_build_it()
    {
        await using var gateway = await TestGateway.Start(pageFolder: Path.Combine(_folder.FullName, "nowhere"));

        var answer = await gateway.Get("", Browser);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("npm ci && npm run build", answer.Text);
    }

    [Fact]
    public async Task Outside_development_there_is_no_page()
    {
        await using var gateway = await TestGateway.Start(environment: "Production", pageFolder: _folder.FullName);

        var page = await gateway.Get("", Browser);
        var script = await gateway.Get("/graphql/page/page.js", "*/*");

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_MISSING"), (page.Status, page.Code));
        Assert.Equal(HttpStatusCode.NotFound, script.Status);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
