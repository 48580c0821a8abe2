using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MyHibachi.EndToEnd.Tests.Page;

/// <summary>Somebody who comes to the home page with a browser of their own, goes on to the GraphQL page, and notes what the browser does meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Uri> _asked = new();
    private readonly ConcurrentQueue<Uri> _sockets = new();

    private Visit(IBrowserContext window, IPage page)
    {
        (_window, Page) = (window, page);
        window.Request += (_, request) => _asked.Enqueue(new(request.Url));
        window.WebError += (_, error) => _complaints.Enqueue(error.Error);
        window.Console += (_, said) => Note(said);
        page.WebSocket += (_, socket) => _sockets.Enqueue(new(socket.Url));
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and what no script caught.</summary>
    public IEnumerable<string> Complaints => _complaints;

    /// <summary>Whom the browser turned to.</summary>
    public IEnumerable<string> Hosts => _asked.Concat(_sockets).Where(address => address.Scheme is not ("data" or "blob")).Select(address => address.Authority).Distinct();

    public IEnumerable<string> Sockets => _sockets.Select(address => address.ToString());

    public static async Task<Visit> Begin(IBrowserContext window) => new(window, await window.NewPageAsync());

    /// <summary>From the home page, by its link.</summary>
    public async Task<QueryEditor> GoToGraphQL()
    {
        await Page.GotoAsync("/");
        var answer = await Page.RunAndWaitForResponseAsync(
            () => Page.GetByRole(AriaRole.Link, new() { Name = "GraphQL" }).ClickAsync(),
            response => new Uri(response.Url).AbsolutePath == "/graphql");
        Assert.True(answer.Ok, answer.Ok ? "" : await answer.TextAsync());
        return new(Page);
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();

        // Only a test that fails shows it.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _complaints));
    }

    private void Note(IConsoleMessage said)
    {
        if (said.Type is "error" or "warning")
        {
            _complaints.Enqueue($"{said.Text} ({said.Location})");
        }
    }
}
