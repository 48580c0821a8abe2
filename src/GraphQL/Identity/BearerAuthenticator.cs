using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Identity;

/// <summary>Reads <c>Authorization: Bearer …</c> (RFC 6750), and the cookies of browsers that have none.</summary>
internal sealed class BearerAuthenticator(IBearers bearers, SessionCookies cookies) : IRequestAuthenticator
{
    private const string Scheme = "Bearer ";

    /// <summary>The API key in a header, good or not; null when it holds none.</summary>
    public static string? ApiKeyIn(string? authorizationHeader) =>
        authorizationHeader is not null && authorizationHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && authorizationHeader[Scheme.Length..].Trim() is var token && ApiKeyToken.IsMeant(token) ? token : null;

    public async ValueTask<AuthenticationOutcome> Authenticate(string? authorizationHeader, HttpContext http, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(authorizationHeader))
        {
            return await ByCookie(http, ct);
        }

        if (!authorizationHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticationOutcome.Invalid.Instance;
        }

        return await Known(authorizationHeader[Scheme.Length..].Trim(), ct) is { } known ? known : AuthenticationOutcome.Invalid.Instance;
    }

    // A cookie is sent whether its bearer wants to or not: one that is no good any more must not stand in the way of signing in anew.
    private async ValueTask<AuthenticationOutcome> ByCookie(HttpContext http, CancellationToken ct) =>
        cookies.AccessToken(http) is { } token && await Known(token, ct) is { } known ? known : AuthenticationOutcome.Anonymous.Instance;

    private async ValueTask<AuthenticationOutcome.Known?> Known(string token, CancellationToken ct)
    {
        var read = await bearers.Identify(token, ct);
        return read.IsSuccess
            ? new(read.Value.Actor, read.Value.ExpiresAt) { StillHold = later => StillHold(token, read.Value.Actor, later) }
            : null;
    }

    // What is open goes on with the rights it was opened with, so it ends when those change.
    private async ValueTask<bool> StillHold(string token, Actor then, CancellationToken ct) =>
        await bearers.Identify(token, ct) is { IsSuccess: true, Value.Actor: var now } && now.Permissions.SequenceEqual(then.Permissions) && now.Stations.SequenceEqual(then.Stations);
}
