using MyHibachi.Application.Common;

namespace MyHibachi.GraphQL.Transport;

/// <summary>Finds out who sends a request.</summary>
internal interface IRequestAuthenticator
{
    /// <param name="authorizationHeader">As the client wrote it, e.g. <c>Bearer …</c>; null when there is none.</param>
    /// <param name="http">The request, or the one that a WebSocket began with.</param>
    ValueTask<AuthenticationOutcome> Authenticate(string? authorizationHeader, HttpContext http, CancellationToken ct);
}

/// <summary>What became of a request's credentials.</summary>
internal abstract record AuthenticationOutcome
{
    private AuthenticationOutcome()
    {
    }

    /// <summary>None were shown.</summary>
    internal sealed record Anonymous : AuthenticationOutcome
    {
        public static Anonymous Instance { get; } = new();
    }

    /// <summary>They are good.</summary>
    /// <param name="Actor">Without network address and request id: those are the transport's to add.</param>
    /// <param name="ExpiresAt">Streams and sockets end then; null for never.</param>
    internal sealed record Known(Actor Actor, DateTimeOffset? ExpiresAt) : AuthenticationOutcome
    {
        /// <summary>Whether they are good at a later moment, for what stays open; null when only time ends them.</summary>
        public Func<CancellationToken, ValueTask<bool>>? StillHold { get; init; }
    }

    /// <summary>They are not: expired, forged or foreign. Why is nobody's business.</summary>
    internal sealed record Invalid : AuthenticationOutcome
    {
        public static Invalid Instance { get; } = new();
    }
}
