using System.Net;
using System.Net.Http.Headers;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A product that is in a hurry to refuse, behind proxies it knows.</summary>
public sealed class ProductBehindProxies(PostgresServer server) : IAsyncLifetime
{
    public const int RequestsPerMinute = 12;

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Edge:RequestsPerMinute"] = $"{RequestsPerMinute}",
        ["Edge:TrustedProxies:0"] = "127.0.0.1",
        ["Edge:TrustedProxies:1"] = "10.0.0.0/8",
        ["Edge:RequireHttps"] = "true",
    };

    private RunningProduct? _product;

    public Uri Address => _product!.Address;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync() => _product = await RunningProduct.Start(server, Settings, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _product!.DisposeAsync();
    }
}

/// <summary>What a request meets before the API does: limits, proxies, HTTPS, headers. Each test comes from addresses of its own.</summary>
public sealed class EdgeTests(ProductBehindProxies product) : IClassFixture<ProductBehindProxies>
{
    private const int PerMinute = ProductBehindProxies.RequestsPerMinute;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_asks_too_often_waits_and_others_do_not()
    {
        for (var request = 0; request < PerMinute; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Get("/", "203.0.113.7")).StatusCode);
        }

        var refused = await Get("/", "203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("\"code\":\"RATE_LIMITED\"", await refused.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.OK, (await Get("/", "203.0.113.8")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get("/health/live", "203.0.113.7")).StatusCode);
    }

    [Fact]
    public async Task What_a_stranger_says_of_its_own_origin_does_not_count()
    {
        for (var request = 0; request < PerMinute; request++)
        {
            await Get("/", $"198.51.100.{request}, 203.0.113.9, 10.1.2.3");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Get("/", "198.51.100.99, 203.0.113.9, 10.1.2.3")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get("/", "203.0.113.10, 10.1.2.3")).StatusCode);
    }

    [Fact]
    public async Task One_network_of_the_newer_kind_shares_a_budget()
    {
        for (var request = 0; request < PerMinute; request++)
        {
            await Get("/", $"2001:db8:1:1::{request:x}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Get("/", "2001:db8:1:1:ffff::1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get("/", "2001:db8:1:2::1")).StatusCode);
    }

    [Fact]
    public async Task Plain_HTTP_is_sent_on_but_for_health()
    {
        var sentOn = await Get("/graphql?query={__typename}", "203.0.113.20", scheme: "http");

        Assert.Equal(HttpStatusCode.PermanentRedirect, sentOn.StatusCode);
        Assert.Equal("https://book.example/graphql?query={__typename}", Uri.UnescapeDataString(sentOn.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await Get("/health/ready", "203.0.113.20", scheme: "http")).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/nothing-here")]
    public async Task Every_answer_tells_browsers_what_it_is_not_for(string path)
    {
        var answer = await Get(path, "203.0.113.30");

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Over_HTTPS_a_cookie_is_for_this_host_alone()
    {
        const string Register = "mutation { register(input: { name: \"Ana\", email: \"ana.edge@example.com\", phone: \"(916) 555-0142\", password: \"four words in a row\" }) { errors { __typename } } }";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(product.Address, "/graphql")) { Content = System.Net.Http.Json.JsonContent.Create(new { query = Register }) };
        request.Headers.Host = "book.example";
        request.Headers.Add("Origin", "https://book.example");
        request.Headers.Add("X-Session", "cookie");
        request.Headers.Add("X-Forwarded-For", "203.0.113.40");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var answer = await product.Http.SendAsync(request, Ct);

        string[] cookies = [.. answer.Headers.GetValues("Set-Cookie")];
        Assert.Equal(["__Host-session", "__Host-refresh"], cookies.Select(cookie => cookie.Split('=')[0]));
        Assert.All(cookies, cookie => Assert.Contains("path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal));
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    // As the proxy in front sends it on.
    private async Task<HttpResponseMessage> Get(string path, string from, string scheme = "https")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(product.Address, path));
        request.Headers.Host = "book.example";
        request.Headers.Add("X-Forwarded-For", from);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await product.Http.SendAsync(request, Ct);
    }
}
