using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Stations;

/// <summary>A page of stations.</summary>
internal sealed class StationConnection(Page<Station> page, StationFilter filter, StationSort sort, NamedPageRequest request)
{
    private readonly StationEdge[] _edges = [.. page.Items.Select(station => new StationEdge(station, sort))];

    public IEnumerable<StationEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<StationNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) => desk.Read((IStationReads reads) => reads.Count(desk.Actor, filter, ct));
}

/// <summary>A station and where it stands in the list.</summary>
internal sealed record StationEdge : Edge<StationNode>
{
    public StationEdge(Station station, StationSort sort)
        : base(new(station), Cursors.Write(sort is StationSort.Code ? station.Code : station.Name, station.Id.Value))
    {
    }
}

/// <summary>Which stations to list.</summary>
internal sealed class StationWhereInput
{
    /// <summary>Those that take bookings, unless told otherwise. Others are shown to those who work there.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Those that were deleted, instead of the others. For those who may restore.</summary>
    public bool? Deleted { get; init; }

    [Ignore]
    public StationFilter ToFilter(string? search) => new(search, IsActive ?? (Deleted is true ? null : true), Deleted ?? false);
}

/// <summary>The order of a list of stations; equal ones are ordered by id.</summary>
internal sealed class StationOrderInput
{
    public StationSort By { get; init; }

    public SortDirection Direction { get; init; }
}
