using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MyHibachi.EndToEnd.Tests.Page;

/// <summary>The GraphQL page in somebody's hands.</summary>
internal sealed class QueryEditor(IPage page)
{
    // Far beyond what anything here takes on a busy machine.
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 30_000 };

    /// <summary>Replaces what is in the editor.</summary>
    public Task Write(string query) => Paste("Operation Editor", query);

    public Task ActAs(string accessToken) =>
        Paste("Headers", $$"""{ "Authorization": "Bearer {{accessToken}}" }""");

    public Task Run() => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") }).ClickAsync();

    /// <summary>Waits until the answer has such a line.</summary>
    public Task Sees(string line) => Expect(Region("Result Window").Locator(".view-line", new() { HasText = line }).First).ToBeVisibleAsync(Patience);

    /// <summary>Waits until the documentation shows the type.</summary>
    public async Task KnowsTheSchema(string type)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await Expect(page.Locator(".graphiql-doc-explorer").GetByText(type, new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Patience.Timeout });
    }

    // Typing would have the editor close brackets by itself.
    private async Task Paste(string region, string text)
    {
        await Region(region).Locator(".view-lines:visible").ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await page.Keyboard.PressAsync("ControlOrMeta+V");
    }

    private ILocator Region(string name) => page.GetByRole(AriaRole.Region, new() { Name = name });
}
