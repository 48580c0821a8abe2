using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>Names one session.</summary>
public readonly record struct SessionId(Guid Value);

/// <summary>How long a sign-in lasts.</summary>
public sealed record SessionPolicy
{
    public static SessionPolicy Default { get; } = new();

    /// <summary>Without a refresh, the session ends after this time.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a client that never got the answer to its refresh can ask for it again.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// One sign-in on one device: a family of refresh tokens, of which exactly one is good at a time. A token that comes
/// back after its turn was copied by somebody, and ends the whole family.
/// </summary>
public sealed class Session : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private Session()
    {
    }

    public SessionId Id { get; private set; }

    public UserId UserId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The network address that signed in; null when it is not known.</summary>
    public string? StartedFrom { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Signed out, or ended by a token that came back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The one good token.</summary>
    public TokenHash CurrentToken { get; private set; }

    /// <summary>How it came to be; null before the first refresh.</summary>
    public Rotation? LastRotation { get; private set; }

    /// <summary>Somebody signed in or refreshed then.</summary>
    public DateTimeOffset LastUsedAt => LastRotation?.At ?? StartedAt;

    public static Session Start(SessionId id, UserId user, RefreshToken first, SessionPolicy policy, DateTimeOffset now, string? from = null) => new()
    {
        Id = id,
        UserId = user,
        StartedAt = now,
        StartedFrom = from,
        ExpiresAt = now + policy.Lifetime,
        CurrentToken = first.Hash,
    };

    /// <summary>
    /// Trades a token for its successor. A client that lost the answer asks again with the token it has and gets the
    /// same successor, as long as the grace lasts and nobody has used that successor; so do several that ask at once.
    /// </summary>
    /// <param name="salt">32 random bytes; used if this call rotates.</param>
    /// <returns>The successor. A refusal may have ended the session, which has to be stored all the same.</returns>
    public Result<RefreshToken> Exchange(RefreshToken presented, byte[] salt, SessionPolicy policy, DateTimeOffset now)
    {
        if (RevokedAt is not null || now >= ExpiresAt)
        {
            return IdentityErrors.InvalidRefreshToken();
        }

        if (presented.Hash == CurrentToken)
        {
            return Rotate(presented, salt, policy, now);
        }

        if (LastRotation is { } last && presented.Hash == last.From && now < last.At + policy.Grace)
        {
            return presented.Successor(last.Salt);
        }

        Revoke(now);
        return IdentityErrors.InvalidRefreshToken();
    }

    /// <summary>No token of the family is good any more. Idempotent.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    private RefreshToken Rotate(RefreshToken presented, byte[] salt, SessionPolicy policy, DateTimeOffset now)
    {
        var next = presented.Successor(salt);
        LastRotation = new(presented.Hash, salt, now);
        CurrentToken = next.Hash;
        ExpiresAt = now + policy.Lifetime;
        return next;
    }
}

/// <summary>One exchange of a token.</summary>
/// <param name="From">The token that was given.</param>
/// <param name="Salt">Makes the successor again, for whoever has that token.</param>
public sealed record Rotation(TokenHash From, byte[] Salt, DateTimeOffset At);
