using System.Diagnostics;
using MyHibachi.Application.Common;

namespace MyHibachi.GraphQL.Transport;

/// <summary>Who sends one operation, and for how long that holds.</summary>
internal sealed record Caller(Actor Actor, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whether the credentials are good at a later moment; null when only time ends them.</summary>
    public Func<CancellationToken, ValueTask<bool>>? StillHold { get; init; }
}

/// <summary>Turns credentials into callers.</summary>
internal sealed class Callers(IRequestAuthenticator authenticator)
{
    /// <exception cref="RequestRefused">The credentials are no good.</exception>
    public async ValueTask<Caller> Find(string? authorization, HttpContext http, CancellationToken ct) =>
        await authenticator.Authenticate(string.IsNullOrWhiteSpace(authorization) ? null : authorization, http, ct) switch
        {
            AuthenticationOutcome.Known known => new(Identified(known.Actor, http), known.ExpiresAt) { StillHold = known.StillHold },
            AuthenticationOutcome.Anonymous => new(Identified(Actor.Anonymous, http), null),
            _ => throw RequestRefused.Unauthenticated(),
        };

    /// <summary>What ties the log lines, traces and audit rows of the current request together.</summary>
    public static string RequestId(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    private static Actor Identified(Actor actor, HttpContext http) => actor with
    {
        NetworkAddress = Address(http),
        RequestId = RequestId(http),
    };

    private static string? Address(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}
