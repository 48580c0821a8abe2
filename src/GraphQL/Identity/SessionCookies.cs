using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Hosting.Edge;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Identity;

/// <summary>
/// Lets a browser hold its tokens in cookies that no script reads. A page asks for that with a header which no page of another site can send
/// here: without it, cookies are neither set nor read. A WebSocket has no such header; there, the origin that its browser names must be ours.
/// </summary>
internal sealed class SessionCookies(EdgeSettings edge, GraphQLSettings settings)
{
    public const string Header = "X-Session";

    private const string Wanted = "cookie";

    /// <summary>The access token of a request that comes by cookie; null for all others.</summary>
    /// <exception cref="RequestRefused">It asks for cookies, and comes from a page of another site.</exception>
    public string? AccessToken(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            return http.Request.Headers.Origin.Count > 0 && SiteOrigin.IsOurs(http.Request, settings) ? Read(http, "session") : null;
        }

        if (!Asks(http))
        {
            return null;
        }

        return SiteOrigin.IsOurs(http.Request, settings) ? Read(http, "session") : throw RequestRefused.ForeignOrigin();
    }

    /// <summary>Whether the answer goes into cookies.</summary>
    public static bool AreWanted(HttpContext http) => Asks(http) && !http.WebSockets.IsWebSocketRequest && !http.Response.HasStarted;

    /// <summary>Null when the request brings none, or not by cookie.</summary>
    public Secret? RefreshToken(HttpContext http) => AreWanted(http) && Read(http, "refresh") is { } token ? new(token) : null;

    public void Set(HttpContext http, SignedIn signedIn)
    {
        Write(http, "session", signedIn.AccessToken, signedIn.AccessTokenExpiresAt);
        Write(http, "refresh", signedIn.RefreshToken, signedIn.RefreshTokenExpiresAt);
    }

    public void Clear(HttpContext http)
    {
        Write(http, "session", default, DateTimeOffset.UnixEpoch);
        Write(http, "refresh", default, DateTimeOffset.UnixEpoch);
    }

    private static bool Asks(HttpContext http) => http.Request.Headers[Header] == Wanted;

    private string? Read(HttpContext http, string name) => http.Request.Cookies[NameOf(http, name)];

    private void Write(HttpContext http, string name, Secret token, DateTimeOffset until) => http.Response.Cookies.Append(NameOf(http, name), token.Reveal(), new()
    {
        HttpOnly = true,
        Secure = IsSecured(http),
        SameSite = SameSiteMode.Strict,
        Path = "/",
        Expires = until,
    });

    // A browser takes this prefix only from HTTPS, for this host alone, so that no neighbor can put its own in the place.
    private string NameOf(HttpContext http, string name) => IsSecured(http) ? $"__Host-{name}" : name;

    private bool IsSecured(HttpContext http) => http.Request.IsHttps || edge.RequireHttps is true;
}

/// <summary>The cookies of the request that is being answered.</summary>
internal sealed class CookieDesk(IHttpContextAccessor accessor, SessionCookies cookies)
{
    private HttpContext? Http => accessor.HttpContext is { } http && SessionCookies.AreWanted(http) ? http : null;

    /// <summary>What the client sent in the operation, or else by cookie.</summary>
    public Secret RefreshToken(string? sent) => sent is not null ? new(sent) : Http is { } http ? cookies.RefreshToken(http) ?? default : default;

    /// <summary>What the answer shows of a sign-in, which goes into cookies where the client asks for that.</summary>
    public SessionNode Show(SignedIn signedIn)
    {
        if (Http is not { } http)
        {
            return new(signedIn, isHeld: false);
        }

        cookies.Set(http, signedIn);
        return new(signedIn, isHeld: true);
    }

    public void Clear()
    {
        if (Http is { } http)
        {
            cookies.Clear(http);
        }
    }
}
