using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Identity;

/// <summary>Names one API key.</summary>
public readonly record struct ApiKeyId(Guid Value);

/// <summary>What a key is made for.</summary>
/// <param name="Permissions">Named <c>resource:action</c>; one or more.</param>
/// <param name="Stations">Where they hold; empty for wherever they hold for the person who made the key.</param>
/// <param name="RequestsPerMinute">1 to <see cref="ApiKey.MaxRequestsPerMinute"/>.</param>
/// <param name="ExpiresAt">Null for a key that is good until it is revoked.</param>
public sealed record ApiKeyTerms(
    DisplayName Name, IReadOnlyCollection<string> Permissions, IReadOnlyCollection<StationId> Stations, int RequestsPerMinute, DateTimeOffset? ExpiresAt);

/// <summary>
/// Lets a program call the API, within a few of the rights of the person who made it. It never reaches further than that person does at
/// the moment, and ends with their account.
/// </summary>
public sealed class ApiKey : AggregateRoot
{
    public const int MaxRequestsPerMinute = 6_000;

    private readonly List<ApiKeyPermission> _permissions = [];

    private readonly List<ApiKeyStation> _stations = [];

    // For the mapper, which sets every property itself.
    private ApiKey()
    {
    }

    public ApiKeyId Id { get; private set; }

    public DisplayName Name { get; private set; }

    /// <summary>What is stored of the key itself.</summary>
    public TokenHash Hash { get; private set; }

    /// <summary>How the key begins, for people who have several to tell apart.</summary>
    public string Hint { get; private set; } = "";

    public int RequestsPerMinute { get; private set; }

    public UserId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public IReadOnlyList<string> Permissions => [.. _permissions.Select(one => one.Permission)];

    /// <summary>Empty for wherever the person who made the key reaches.</summary>
    public IReadOnlyList<StationId> Stations => [.. _stations.Select(one => one.Station)];

    /// <param name="creator">Holds every permission of the terms.</param>
    public static Result<ApiKey> Create(ApiKeyId id, ApiKeyTerms terms, ApiKeyToken token, UserId creator, DateTimeOffset now)
    {
        if (terms.ExpiresAt <= now)
        {
            return ApiKeyErrors.InvalidExpiry();
        }

        var key = new ApiKey { Id = id, Hash = token.Hash, Hint = token.Hint, CreatedBy = creator, CreatedAt = now, ExpiresAt = terms.ExpiresAt };
        key._permissions.AddRange(terms.Permissions.Distinct(StringComparer.Ordinal).Select(permission => new ApiKeyPermission(permission)));
        key._stations.AddRange(terms.Stations.Distinct().Select(station => new ApiKeyStation(station)));
        return key.Update(terms.Name, terms.RequestsPerMinute).Map(_ => key);
    }

    /// <summary>What a key may do never changes: whoever wants another makes another.</summary>
    public Result<Done> Update(DisplayName name, int requestsPerMinute)
    {
        if (requestsPerMinute is < 1 or > MaxRequestsPerMinute)
        {
            return ApiKeyErrors.InvalidRate();
        }

        (Name, RequestsPerMinute) = (name, requestsPerMinute);
        return Done.Value;
    }

    /// <summary>Opens nothing any more, for good. Idempotent.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>One permission of a key.</summary>
public sealed record ApiKeyPermission(string Permission);

/// <summary>A station that a key is limited to.</summary>
public sealed record ApiKeyStation(StationId Station);
