using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A browser that holds its tokens in cookies, over real HTTP.</summary>
[Collection(ProductFixture.Name)]
public sealed class BrowserSessionTests : IDisposable
{
    private const string Me = "{ me { email } }";

    private readonly ProductFixture _product;

    private readonly CookieContainer _cookies = new();

    private readonly HttpClient _browser;

    private readonly string _email = $"browser-{Guid.NewGuid():N}@example.com";

    public BrowserSessionTests(ProductFixture product)
    {
        _product = product;
        _browser = new(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = product.Address };
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Here => _product.Address.GetLeftPart(UriPartial.Authority);

    private string Cookies => _cookies.GetCookieHeader(_product.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_browser_signs_in_without_ever_showing_a_script_its_tokens()
    {
        var session = (await Register()).GetProperty("session");

        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (session.GetProperty("accessToken").ValueKind, session.GetProperty("refreshToken").ValueKind));
        Assert.All(_cookies.GetAllCookies(), cookie => Assert.True(cookie.HttpOnly));
        Assert.Equal(["refresh", "session"], _cookies.GetAllCookies().Select(cookie => cookie.Name).Order());
        Assert.Equal(_email, Email(await Ask(Me)));
    }

    [Fact]
    public async Task It_refreshes_and_signs_out_by_cookie_alone()
    {
        await Register();
        var before = Cookies;

        Assert.Empty(Errors(await Ask("mutation { refreshToken(input: {}) { errors { ... on Error { code } } } }"), "refreshToken"));
        Assert.NotEqual(before, Cookies);
        Assert.Equal(_email, Email(await Ask(Me)));
        Assert.Empty(Errors(await Ask("mutation { logout(input: {}) { errors { ... on Error { code } } } }"), "logout"));

        Assert.Equal("", Cookies);
        Assert.Equal(JsonValueKind.Null, (await Ask(Me)).GetProperty("data").GetProperty("me").ValueKind);
        await Eventually.True(async () => Email(await Ask(Me, cookies: before)) is null, "the session that was held before is over as well");
    }

    [Fact]
    public async Task Without_the_header_a_cookie_counts_for_nothing()
    {
        await Register();

        Assert.Null(Email(await Ask(Me, asks: false)));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_site_is_refused(string origin)
    {
        await Register();

        using var answer = await Send(Me, origin: origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("\"code\":\"FOREIGN_ORIGIN\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(_email, Email(await Ask(Me, origin: Here)));
    }

    [Fact]
    public async Task A_cookie_that_is_no_good_does_not_stand_in_the_way_of_signing_in()
    {
        await Register();
        _cookies.Add(new Cookie("session", "garbled", "/", _product.Address.Host));

        var login = await Ask($"mutation {{ login(input: {{ email: \"{_email}\", password: \"four words in a row\" }}) {{ session {{ accessToken }} errors {{ ... on Error {{ code }} }} }} }}");

        Assert.Empty(Errors(login, "login"));
        Assert.Equal(_email, Email(await Ask(Me)));
    }

    [Fact]
    public async Task A_stream_of_events_goes_by_cookie_too()
    {
        await Register();

        using var answer = await Send(Me, accept: "text/event-stream");

        Assert.Contains(_email, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_goes_by_cookie_for_a_page_of_ours_and_for_no_other()
    {
        await Register();

        Assert.Contains(_email, await OverSocket(Here), StringComparison.Ordinal);
        Assert.DoesNotContain(_email, await OverSocket(origin: null), StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => OverSocket("https://evil.example"));
    }

    [Fact]
    public async Task Whoever_does_not_ask_for_cookies_gets_none()
    {
        await Ask($"mutation {{ register(input: {{ name: \"Plain\", email: \"{_email}\", phone: \"(916) 555-0142\", password: \"four words in a row\" }}) {{ session {{ accessToken }} }} }}", asks: false);

        Assert.Equal("", Cookies);
    }

    private async Task<JsonElement> Register()
    {
        var answer = await Ask(
            $"mutation {{ register(input: {{ name: \"Browser\", email: \"{_email}\", phone: \"(916) 555-0142\", password: \"four words in a row\" }}) {{ session {{ accessToken refreshToken }} errors {{ ... on Error {{ code }} }} }} }}");
        Assert.Empty(Errors(answer, "register"));
        return answer.GetProperty("data").GetProperty("register");
    }

    private async Task<string> OverSocket(string? origin)
    {
        using var socket = await SocketClient.Connect(_product, origin: origin, cookie: Cookies);
        await socket.Send(new { type = "connection_init" });
        Assert.Equal("""{"type":"connection_ack"}""", await socket.Receive());
        await socket.Subscribe("1", Me);
        return (await socket.Receive())!;
    }

    private async Task<JsonElement> Ask(string query, bool asks = true, string? origin = null, string? cookies = null)
    {
        using var answer = await Send(query, asks, origin, cookies: cookies);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct))!;
    }

    private async Task<HttpResponseMessage> Send(string query, bool asks = true, string? origin = null, string accept = HttpRequests.NewForm, string? cookies = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        Add("X-Session", asks ? "cookie" : null);
        Add("Origin", origin);
        Add("Cookie", cookies);
        return await _browser.SendAsync(request, Ct);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static string? Email(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("me") is { ValueKind: JsonValueKind.Object } me ? me.GetProperty("email").GetString() : null;

    private static JsonElement.ArrayEnumerator Errors(JsonElement answer, string mutation) =>
        answer.GetProperty("data").GetProperty(mutation).GetProperty("errors").EnumerateArray();
}
