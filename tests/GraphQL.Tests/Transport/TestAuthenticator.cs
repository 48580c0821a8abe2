using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>Knows "Bearer good" and whatever the test adds, and breaks on "Bearer crash".</summary>
internal sealed class TestAuthenticator : IRequestAuthenticator
{
    public static UserId User { get; } = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));

    public ConcurrentDictionary<string, DateTimeOffset?> Good { get; } = new() { ["Bearer good"] = null };

    public ValueTask<AuthenticationOutcome> Authenticate(string? authorizationHeader, HttpContext http, CancellationToken ct) =>
        ValueTask.FromResult<AuthenticationOutcome>(
            authorizationHeader is "Bearer crash" ? throw new InvalidOperationException("password=hunter2")
            : authorizationHeader is null ? AuthenticationOutcome.Anonymous.Instance
            : Good.TryGetValue(authorizationHeader, out var expiry) ? new AuthenticationOutcome.Known(Actor.Anonymous with { Kind = ActorKind.User, User = User }, expiry)
            : AuthenticationOutcome.Invalid.Instance);
}
