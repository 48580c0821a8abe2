using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Guessing is slow, however many guesses one request holds.</summary>
public sealed class SignInLimitTests(PostgresServer server) : IServed, IAsyncLifetime
{
    private RunningProduct? _product;

    public Uri Address => new(_product!.Address, "/graphql");

    public HttpClient Http { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.Start(server, new Dictionary<string, string?> { ["GraphQL:SignInsPerMinute"] = "5" }, TestContext.Current.CancellationToken);
        Http = new() { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _product!.DisposeAsync();
    }

    [Fact]
    public async Task A_hundred_aliases_of_one_operation_count_as_a_hundred()
    {
        var aliases = Enumerable.Range(0, 100).Select(number =>
            $$"""a{{number}}: login(input: { email: "nobody{{number}}@example.com", password: "a wrong one" }) { errors { __typename } } """);

        var answer = await this.Query($"mutation {{ {string.Concat(aliases)} }}");

        Assert.Contains(answer.Error.GetProperty("path")[0].GetString(), (string[])["a5", "a6", "a7"]);
        Assert.Equal("RATE_LIMITED", answer.Code);
        Assert.InRange(answer.Error.GetProperty("extensions").GetProperty("retryAfterSeconds").GetInt32(), 1, 12);
    }
}
