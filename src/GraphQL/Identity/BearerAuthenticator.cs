using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Identity;

/// <summary>Reads <c>Authorization: Bearer …</c> (RFC 6750).</summary>
internal sealed class BearerAuthenticator(IBearers bearers) : IRequestAuthenticator
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
            return AuthenticationOutcome.Anonymous.Instance;
        }

        if (!authorizationHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticationOutcome.Invalid.Instance;
        }

        var read = await bearers.Identify(authorizationHeader[Scheme.Length..].Trim(), ct);
        return read.IsSuccess
            ? new AuthenticationOutcome.Known(read.Value.Actor, read.Value.ExpiresAt)
            : AuthenticationOutcome.Invalid.Instance;
    }
}
