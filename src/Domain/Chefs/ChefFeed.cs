using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Chefs;

/// <summary>The one address under which a chef's calendar can be read without signing in.</summary>
public sealed class ChefFeed : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private ChefFeed()
    {
    }

    public ChefId Id { get; private set; }

    /// <summary>What is stored of the address.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From then on the address leads nowhere; null while it does.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public static ChefFeed Open(ChefId chef, ChefFeedToken token, DateTimeOffset now)
    {
        var feed = new ChefFeed { Id = chef };
        feed.Renew(token, now);
        return feed;
    }

    /// <summary>Another address in the place of the one before, which leads nowhere any more.</summary>
    public void Renew(ChefFeedToken token, DateTimeOffset now) => (Hash, CreatedAt, RevokedAt) = (token.Hash, now, null);

    /// <summary>For good. Idempotent.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
