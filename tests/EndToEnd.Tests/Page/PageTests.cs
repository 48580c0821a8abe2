using System.Text.RegularExpressions;
using MyHibachi.TestKit;

namespace MyHibachi.EndToEnd.Tests.Page;

/// <summary>The GraphQL page in a browser, in front of the whole product.</summary>
[Collection(Machine.AllOfIt)]
public sealed partial class PageTests(PageFixture fixture) : IClassFixture<PageFixture>
{
    [Fact]
    public async Task A_stranger_comes_from_the_home_page_and_runs_the_first_query_of_the_readme()
    {
        await using var visit = await fixture.Visit();
        using var client = fixture.Client();
        var query = FirstQuery().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken)).Groups[1].Value;

        var page = await visit.GoToGraphQL();
        await page.Write(query);
        await page.Run();

        var price = (await client.Ask(query)).GetProperty("calculateQuote").GetProperty("quote").GetProperty("price");
        await page.Sees($"\"formatted\": \"{price.GetProperty("total").GetProperty("formatted").GetString()}\"");
        Nothing_else_happened(visit);
    }

    [Fact]
    public async Task The_page_documents_every_operation()
    {
        await using var visit = await fixture.Visit();

        var page = await visit.GoToGraphQL();

        await page.KnowsTheSchema("Subscription");
        Nothing_else_happened(visit);
    }

    [Fact]
    public async Task Who_puts_a_token_into_the_headers_is_known()
    {
        await using var visit = await fixture.Visit();
        using var customer = fixture.Client();

        var page = await visit.GoToGraphQL();
        await page.Write("{ me { email } }");
        await page.ActAs(await customer.Register("casey@example.com"));
        await page.Run();

        await page.Sees("\"email\": \"casey@example.com\"");
        Nothing_else_happened(visit);
    }

    [Fact]
    public async Task A_manager_watches_a_booking_come_over_the_pages_web_socket()
    {
        const string Manager = "manager.smf@myhibachi.example";
        await using var visit = await fixture.Visit();
        using var manager = fixture.Client();
        using var customer = fixture.Client();
        var token = await manager.Login(Manager, fixture.Product.StaffPasswords[Manager]);
        await customer.Register("robin@example.com");

        var page = await visit.GoToGraphQL();
        await page.Write($"subscription {{ scheduleChanged(stationId: \"{await Sacramento(manager)}\") {{ kind booking {{ number }} }} }}");
        await page.ActAs(token);
        await page.Run();

        // The stream begins by telling that earlier changes were missed: from then on none is.
        await page.Sees("\"kind\": \"GAP\"");
        var number = await Book(customer);
        await page.Sees($"\"number\": \"{number}\"");
        Assert.Equal([$"ws://{fixture.Product.Address.Authority}/graphql"], visit.Sockets);
        Nothing_else_happened(visit);
    }

    private void Nothing_else_happened(Visit visit)
    {
        Assert.Empty(visit.Complaints);
        Assert.Equal([fixture.Product.Address.Authority], visit.Hosts);
    }

    private static async Task<string> Sacramento(Client client) =>
        (await client.Ask("{ stations { nodes { id code } } }")).GetProperty("stations").GetProperty("nodes").EnumerateArray().Single(station => station.GetProperty("code").GetString() == "SMF").GetProperty("id").GetString()!;

    private static async Task<string> Book(Client customer)
    {
        var input = new
        {
            address = new { street = "1 Main Street", postalCode = "95814" },
            party = new { adults = 10 },
            slot = new { date = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30), time = "18:00" },
            idempotencyKey = "watched on the page",
        };
        var answer = await customer.Ask("mutation ($input: CreateBookingInput!) { createBooking(input: $input) { booking { number } } }", new { input });
        return answer.GetProperty("createBooking").GetProperty("booking").GetProperty("number").GetString()!;
    }

    [GeneratedRegex("```graphql\n(.+?)```", RegexOptions.Singleline)]
    private static partial Regex FirstQuery();
}
