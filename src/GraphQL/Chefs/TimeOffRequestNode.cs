using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>A chef asks for days without parties.</summary>
[Name("TimeOffRequest")]
internal sealed class TimeOffRequestNode(TimeOffRequest request)
{
    public const string Type = "TimeOffRequest";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, request.Id.Value);

    [Id]
    public string ChefId => GlobalId.Of(ChefNode.Type, request.ChefId.Value);

    public IDataLoaderResult<ChefNode?> Chef([FromServices] ChefLoaders loaders) => loaders.Chef.Load(request.ChefId);

    /// <summary>The station's local date, included.</summary>
    public DateOnly From => request.From;

    /// <summary>Included.</summary>
    public DateOnly To => request.To;

    public string? Note => request.Note;

    public TimeOffRequestStatus Status => request.Status;

    public DateTimeOffset AskedAt => request.AskedAt;

    /// <summary>When it was answered or withdrawn; null until then.</summary>
    public DateTimeOffset? AnsweredAt => request.AnsweredAt;

    /// <summary>Why it was refused; null otherwise.</summary>
    public string? Reason => request.Reason?.Text;
}

/// <summary>A page of requests for time off.</summary>
internal sealed class TimeOffRequestConnection(Page<TimeOffRequest> page, TimeOffRequestFilter filter, PageRequest request)
{
    private readonly TimeOffRequestEdge[] _edges = [.. page.Items.Select(one => new TimeOffRequestEdge(one))];

    public IEnumerable<TimeOffRequestEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<TimeOffRequestNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) => desk.Read((ITimeOffRequestReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>A request and where it stands in the list.</summary>
internal sealed record TimeOffRequestEdge : Edge<TimeOffRequestNode>
{
    public TimeOffRequestEdge(TimeOffRequest request)
        : base(new(request), Cursors.Write(request.AskedAt, request.Id.Value))
    {
    }
}

/// <summary>Which requests to list. What is left out does not restrict.</summary>
internal sealed class TimeOffRequestWhereInput
{
    [Id]
    public string? StationId { get; init; }

    [Id]
    public string? ChefId { get; init; }

    public IReadOnlyList<TimeOffRequestStatus>? Statuses { get; init; }

    [Ignore]
    public TimeOffRequestFilter ToFilter() => new(
        StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), ChefId is null ? null : new(GlobalId.Read(ChefNode.Type, ChefId)), Statuses);
}
