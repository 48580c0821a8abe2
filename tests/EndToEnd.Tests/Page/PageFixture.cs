using MyHibachi.TestKit;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.EndToEnd.Tests.Page;

/// <summary>One running product and one browser for all tests of the page.</summary>
public sealed class PageFixture(PostgresServer server) : IAsyncLifetime
{
    private RunningProduct? _product;
    private Chromium? _browser;

    internal RunningProduct Product => _product ?? throw new InvalidOperationException("The product has not started.");

    private Chromium Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        _browser = await Chromium.Start();
        _product = await RunningProduct.Start(server, new Dictionary<string, string?>(), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_product is not null)
        {
            await _product.DisposeAsync();
        }
    }

    /// <summary>A visit with a browser; on a machine that has none the test is skipped, with what to install.</summary>
    internal async Task<Visit> Visit()
    {
        Assert.SkipUnless(Chromium.IsInstalled, Chromium.Missing);
        return await Page.Visit.Begin(await Browser.NewWindow(Product.Address));
    }

    internal Client Client() => new(Product.Address);
}
