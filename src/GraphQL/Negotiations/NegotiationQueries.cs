using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Negotiations;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Negotiations;

/// <summary>A page of negotiations.</summary>
internal sealed class NegotiationConnection(Page<SeenNegotiation> page, NegotiationFilter filter, PageRequest request)
{
    private readonly NegotiationEdge[] _edges = [.. page.Items.Select(seen => new NegotiationEdge(seen))];

    public IEnumerable<NegotiationEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<NegotiationNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) =>
        desk.Read((INegotiationReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>A negotiation and where it stands in the list.</summary>
internal sealed record NegotiationEdge : Edge<NegotiationNode>
{
    public NegotiationEdge(SeenNegotiation seen)
        : base(new(seen), Cursors.Write(seen.Negotiation.AskedAt, seen.Negotiation.Id.Value))
    {
    }
}

/// <summary>Which negotiations to list. What is left out does not restrict, but for the statuses.</summary>
internal sealed class NegotiationWhereInput
{
    [Id]
    public string? StationId { get; init; }

    /// <summary>In which this party asks or is asked.</summary>
    [Id]
    public string? BookingId { get; init; }

    /// <summary>Those that are open, unless told otherwise.</summary>
    public IReadOnlyList<NegotiationStatus>? Statuses { get; init; }

    [Ignore]
    public NegotiationFilter ToFilter() => new(
        StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)),
        Statuses ?? [NegotiationStatus.Open],
        BookingId is null ? null : new(GlobalId.Read(BookingNode.Type, BookingId)));
}

internal sealed class NegotiationQueries
{
    /// <summary>A negotiation by its id; null when there is none that the caller may see.</summary>
    public static Task<NegotiationNode?> Negotiation([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.NegotiationRead);
        return desk.Negotiation(NegotiationLookup.IdOf(id), ct);
    }

    /// <summary>What is being negotiated, latest first: to staff at their stations, to a customer what the own parties ask and are asked.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last one already seen.</param>
    public static async Task<NegotiationConnection> PendingNegotiations(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, NegotiationWhereInput? where = null)
    {
        desk.Actor.Demand(Permissions.NegotiationRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter());
        return new(await desk.Read((INegotiationReads reads) => reads.List(desk.Actor.Scope, filter, request, ct)), filter, request);
    }

    /// <summary>How parties answered when they were asked to move, by what they were offered; for the station's managers.</summary>
    /// <param name="from">The station's local date on which they were asked, included.</param>
    /// <param name="to">Likewise, included; a range has at most 400 days.</param>
    public static async Task<IEnumerable<NegotiationStatisticsNode>> NegotiationStatistics([Id] string stationId, DateOnly from, DateOnly to, [FromServices] Desk desk, CancellationToken ct)
    {
        var statistics = await desk.Send(new ReadNegotiationStatistics(new(GlobalId.Read(StationNode.Type, stationId)), from, to), ct);
        return statistics.OrRefuse().Select(one => new NegotiationStatisticsNode(one));
    }
}

internal static class NegotiationLookup
{
    public static NegotiationId IdOf(string id) => new(GlobalId.Read(NegotiationNode.Type, id));

    /// <summary>The negotiation, if the caller may see that record.</summary>
    public static async Task<NegotiationNode?> Negotiation(this Desk desk, NegotiationId id, CancellationToken ct) =>
        await desk.Read((INegotiationReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } seen ? new(seen) : null;
}
