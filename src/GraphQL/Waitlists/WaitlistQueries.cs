using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Waitlists;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Waitlists;

/// <summary>A page of entries on waitlists.</summary>
internal sealed class WaitlistConnection(Page<WaitlistEntry> page, WaitlistFilter filter, WaitlistSort sort, PageRequest request)
{
    private readonly WaitlistEdge[] _edges = [.. page.Items.Select(entry => new WaitlistEdge(entry, sort))];

    public IEnumerable<WaitlistEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<WaitlistEntryNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) =>
        desk.Read((IWaitlistReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>An entry and where it stands in the list.</summary>
internal sealed record WaitlistEdge : Edge<WaitlistEntryNode>
{
    public WaitlistEdge(WaitlistEntry entry, WaitlistSort sort)
        : base(new(entry), Cursors.Write(sort is WaitlistSort.JoinedAt ? entry.JoinedAt : entry.StartsAt, entry.Id.Value))
    {
    }
}

/// <summary>Which entries to list. What is left out does not restrict.</summary>
internal sealed class WaitlistWhereInput
{
    [Id]
    public string? StationId { get; init; }

    public IReadOnlyList<WaitlistStatus>? Statuses { get; init; }

    /// <summary>The station's local date, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The station's local date, included.</summary>
    public DateOnly? To { get; init; }

    [Ignore]
    public WaitlistFilter ToFilter() => new(StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), Statuses, From, To);
}

/// <summary>The order of a list of entries; equal instants are ordered by id.</summary>
internal sealed class WaitlistOrderInput
{
    public WaitlistSort By { get; init; }

    public SortDirection Direction { get; init; }
}

internal sealed class WaitlistQueries
{
    /// <summary>An entry by its id; null when there is none that the caller may see.</summary>
    public static Task<WaitlistEntryNode?> WaitlistEntry([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.WaitlistRead);
        return desk.WaitlistEntry(new(GlobalId.Read(WaitlistEntryNode.Type, id)), ct);
    }

    /// <summary>Who waits for a place: to staff those of their stations, to a customer the own entries.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last entry already seen.</param>
    /// <param name="order">In the order of joining, unless told otherwise.</param>
    public static async Task<WaitlistConnection> Waitlist(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, WaitlistWhereInput? where = null, WaitlistOrderInput? order = null)
    {
        desk.Actor.Demand(Permissions.WaitlistRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter());
        var (sort, direction) = order is null ? (WaitlistSort.JoinedAt, SortDirection.Ascending) : (order.By, order.Direction);
        return new(await desk.Read((IWaitlistReads reads) => reads.List(desk.Actor.Scope, filter, sort, direction, request, ct)), filter, sort, request);
    }
}

internal static class WaitlistLookup
{
    /// <summary>The entry, if the caller may see that record.</summary>
    public static async Task<WaitlistEntryNode?> WaitlistEntry(this Desk desk, WaitlistEntryId id, CancellationToken ct) =>
        await desk.Read((IWaitlistReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } entry ? new(entry) : null;
}
