using System.Collections.Concurrent;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>One running product for all tests of the API as its clients see it.</summary>
[CollectionDefinition(Name)]
public sealed class ProductFixture(PostgresServer server) : ICollectionFixture<ProductFixture>, IServed, IAsyncLifetime
{
    public const string Name = "The running product";

    private readonly ConcurrentDictionary<string, string> _tokens = new();

    private RunningProduct? _product;

    private int _people;

    public Uri Address => new(Product.Address, "/graphql");

    public HttpClient Http { get; private set; } = new();

    public ProductTables Tables => Product.Tables;

    private RunningProduct Product => _product ?? throw new InvalidOperationException("The product has not started.");

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.Start(server, new Dictionary<string, string?>(), TestContext.Current.CancellationToken);
        Http = new() { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }
    }

    /// <summary>The answer's data.</summary>
    /// <param name="bearer">The `Authorization` header; null asks as a visitor.</param>
    public async Task<JsonElement> Ask(string query, object? variables = null, string? bearer = null)
    {
        var answer = await this.Query(query, variables, authorization: bearer);
        Assert.False(answer.Json.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.Data;
    }

    /// <summary>The payload of a mutation.</summary>
    /// <param name="select">What to ask for beside the errors.</param>
    public async Task<Payload> Change(string mutation, object input, string select, string? bearer)
    {
        var inputType = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var query = $"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {select} errors {{ __typename ... on Error {{ code field message }} }} }} }}";
        return new((await Ask(query, new { input }, bearer)).GetProperty(mutation));
    }

    /// <summary>The `Authorization` header of a member of the demonstration's staff.</summary>
    public async Task<string> Staff(string email)
    {
        if (!_tokens.TryGetValue(email, out var bearer))
        {
            var payload = await Change("login", new { email, password = Product.StaffPasswords[email] }, "session { accessToken }", bearer: null);
            _tokens[email] = bearer = BearerOf(payload);
        }

        return bearer;
    }

    public Task<string> Admin() => Staff("admin@myhibachi.example");

    /// <summary>The manager of Sacramento.</summary>
    public Task<string> Manager() => Staff("manager.smf@myhibachi.example");

    /// <summary>The `Authorization` header of a customer whom nobody has seen before.</summary>
    public async Task<string> NewCustomer()
    {
        var number = Interlocked.Increment(ref _people);
        var input = new { name = $"Guest {number}", email = $"guest{number}@example.com", phone = $"(916) 555-{number:0000}", password = "four words in a row" };
        return BearerOf(await Change("register", input, "session { accessToken }", bearer: null));
    }

    /// <summary>A new API key of an administrator, and the `Authorization` header of its bearer.</summary>
    public async Task<(string Id, string Bearer)> ApiKey(string permission, int requestsPerMinute = 6000, string? stationId = null)
    {
        var input = new { name = "A program", permissions = new[] { permission }, stationIds = stationId is null ? [] : new[] { stationId }, requestsPerMinute, idempotencyKey = Guid.NewGuid().ToString() };
        var made = await Change("createApiKey", input, "secret apiKey { id }", await Admin());
        return (made.Of("apiKey").GetProperty("id").GetString()!, "Bearer " + made.Of("secret").GetString());
    }

    private static string BearerOf(Payload payload) => "Bearer " + payload.Of("session").GetProperty("accessToken").GetString();
}

/// <summary>What a mutation answered.</summary>
public sealed record Payload(JsonElement Json)
{
    /// <summary>Type, code and field of each refusal, as in <c>SlotTakenError SLOT_TAKEN slot</c>.</summary>
    public IEnumerable<string> Refusals => Json.GetProperty("errors").EnumerateArray().Select(error => string.Join(
        ' ', new[] { error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), error.GetProperty("field").GetString() }.Where(part => part is not null)));

    /// <summary>A part of an answer that was not refused.</summary>
    public JsonElement Of(string name)
    {
        Assert.Empty(Refusals);
        return Json.GetProperty(name);
    }
}
