using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Which keys to list; what is null does not restrict.</summary>
/// <param name="IsActive">Neither revoked nor expired.</param>
public sealed record ApiKeyFilter(bool? IsActive);

/// <summary>A key to be shown.</summary>
/// <param name="LastUsedAt">To the minute; null for one that was never used.</param>
public sealed record ApiKeySummary(ApiKey Key, DateTimeOffset? LastUsedAt);

/// <summary>API keys to be shown.</summary>
public interface IApiKeyReads
{
    /// <summary>Sorted by when they were made.</summary>
    Task<Page<ApiKeySummary>> List(ApiKeyFilter filter, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(ApiKeyFilter filter, CancellationToken ct);

    /// <returns>Null when there is none.</returns>
    Task<ApiKeySummary?> ById(ApiKeyId id, CancellationToken ct);
}
