using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Leads;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Leads;

/// <summary>A page of leads.</summary>
internal sealed class LeadConnection(Page<Lead> page, LeadFilter filter, LeadSort sort, PageRequest request)
{
    private readonly LeadEdge[] _edges = [.. page.Items.Select(lead => new LeadEdge(lead, sort))];

    public IEnumerable<LeadEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<LeadNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) =>
        desk.Read((ILeadReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>A lead and where it stands in the list.</summary>
internal sealed record LeadEdge : Edge<LeadNode>
{
    public LeadEdge(Lead lead, LeadSort sort)
        : base(new(lead), Cursors.Write(sort is LeadSort.CapturedAt ? lead.CapturedAt : lead.LastAttemptAt, lead.Id.Value))
    {
    }
}

/// <summary>Which leads to list. What is left out does not restrict.</summary>
internal sealed class LeadWhereInput
{
    [Id]
    public string? StationId { get; init; }

    public IReadOnlyList<LeadStatus>? Statuses { get; init; }

    public IReadOnlyList<LeadReason>? Reasons { get; init; }

    /// <summary>The account of the member of staff who sees to it.</summary>
    [Id]
    public string? OwnerId { get; init; }

    /// <summary>When it was captured, included.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? To { get; init; }

    [Ignore]
    public LeadFilter ToFilter(string? search) => new(
        StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), Statuses, Reasons,
        OwnerId is null ? null : new(GlobalId.Read("User", OwnerId)), From, To, search);
}

/// <summary>The order of a list of leads; equal instants are ordered by id.</summary>
internal sealed class LeadOrderInput
{
    public LeadSort By { get; init; }

    public SortDirection Direction { get; init; }
}

internal sealed class LeadQueries
{
    /// <summary>A lead by its id; null when there is none that the caller may see. For staff.</summary>
    public static Task<LeadNode?> Lead([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.LeadRead);
        return desk.Lead(new(GlobalId.Read(LeadNode.Type, id)), ct);
    }

    /// <summary>Lost demand, latest first unless told otherwise. For staff.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last lead already seen.</param>
    /// <param name="search">Part of a name, an email address, a telephone number or a postal code.</param>
    public static async Task<LeadConnection> Leads(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, string? search = null, LeadWhereInput? where = null, LeadOrderInput? order = null)
    {
        desk.Actor.Demand(Permissions.LeadRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter(search));
        var (sort, direction) = order is null ? (LeadSort.CapturedAt, SortDirection.Descending) : (order.By, order.Direction);
        return new(await desk.Read((ILeadReads reads) => reads.List(desk.Actor.Scope, filter, sort, direction, request, ct)), filter, sort, request);
    }
}

internal static class LeadLookup
{
    /// <summary>The lead, if the caller may see that record.</summary>
    public static async Task<LeadNode?> Lead(this Desk desk, LeadId id, CancellationToken ct) =>
        await desk.Read((ILeadReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } lead ? new(lead) : null;
}
