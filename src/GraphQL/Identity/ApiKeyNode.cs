using GraphQL;
using GraphQL.Types;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Identity;

/// <summary>A key that lets a program call the API. The key itself is shown once, by `createApiKey`.</summary>
[Name("ApiKey")]
internal sealed class ApiKeyNode(ApiKeySummary summary)
{
    public const string Type = "ApiKey";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, summary.Key.Id.Value);

    public string Name => summary.Key.Name.Value;

    /// <summary>How the key begins, as in `mhk_4fG2`.</summary>
    public string Hint => summary.Key.Hint;

    /// <summary>What it was made for, as in `booking:read`. It holds as far as the person who made it may do that too.</summary>
    public IEnumerable<string> Permissions => summary.Key.Permissions.Order(StringComparer.Ordinal);

    /// <summary>Where it holds; empty for wherever the person who made it reaches.</summary>
    [OutputType<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>]
    public IEnumerable<string> StationIds => summary.Key.Stations.Select(station => GlobalId.Of(StationNode.Type, station.Value));

    /// <summary>Beyond it, requests are answered with 429 and `RATE_LIMITED`.</summary>
    public int RequestsPerMinute => summary.Key.RequestsPerMinute;

    /// <summary>The account of the person who made it, and with which it ends.</summary>
    [Id]
    public string CreatedById => GlobalId.Of(UserNode.Type, summary.Key.CreatedBy.Value);

    public DateTimeOffset CreatedAt => summary.Key.CreatedAt;

    /// <summary>Null for a key that is good until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt => summary.Key.ExpiresAt;

    public DateTimeOffset? RevokedAt => summary.Key.RevokedAt;

    /// <summary>To a minute or two; null for a key that was never used.</summary>
    public DateTimeOffset? LastUsedAt => summary.LastUsedAt;

    /// <summary>Hand it back with a change, which is refused if somebody else made one meanwhile.</summary>
    public int Version => summary.Key.Version;
}

/// <summary>A page of API keys.</summary>
internal sealed class ApiKeyConnection(Page<ApiKeySummary> page, ApiKeyFilter filter, PageRequest request)
{
    private readonly ApiKeyEdge[] _edges = [.. page.Items.Select(key => new ApiKeyEdge(key))];

    public IEnumerable<ApiKeyEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<ApiKeyNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) => desk.Read((IApiKeyReads reads) => reads.Count(filter, ct));
}

/// <summary>A key and where it stands in the list.</summary>
internal sealed record ApiKeyEdge : Edge<ApiKeyNode>
{
    public ApiKeyEdge(ApiKeySummary summary)
        : base(new(summary), Cursors.Write(summary.Key.CreatedAt, summary.Key.Id.Value))
    {
    }
}

/// <summary>Which keys to list. What is left out does not restrict.</summary>
internal sealed class ApiKeyWhereInput
{
    /// <summary>Neither revoked nor expired.</summary>
    public bool? IsActive { get; init; }
}

/// <summary>The order of a list of keys: by when they were made; equal instants are ordered by id.</summary>
internal sealed class ApiKeyOrderInput
{
    public SortDirection Direction { get; init; }
}
