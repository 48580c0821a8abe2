using Microsoft.Playwright;

namespace MyHibachi.EndToEnd.Tests.Page;

/// <summary>The machine's own browser, without a window. It ends with this process, however that ends.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>Why a test of the page was not run, for the person who ran the tests.</summary>
    public const string Missing = "The page is tested in Chromium, which is not on the PATH: run `apt-get install chromium`.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Whether the machine has one on its PATH.</summary>
    public static bool IsInstalled => Program is not null;

    private static string? Program { get; } = Find(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static async Task<Chromium> Start()
    {
        var program = Program ?? throw new FileNotFoundException(Missing);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program }));
    }

    /// <param name="path">Folders, as the environment variable of this name lists them.</param>
    /// <returns>Null when none of them holds a Chromium.</returns>
    public static string? Find(string path) =>
        Names.SelectMany(name => path.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>A window that shares nothing with others but the clipboard, tall enough for a long answer to be seen whole.</summary>
    public Task<IBrowserContext> NewWindow(Uri address) => _browser.NewContextAsync(new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = 1280, Height = 2000 },
        Permissions = ["clipboard-read", "clipboard-write"],
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
