using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>A page of chefs.</summary>
internal sealed class ChefConnection(Page<Chef> page, ChefFilter filter, NamedPageRequest request)
{
    private readonly ChefEdge[] _edges = [.. page.Items.Select(chef => new ChefEdge(chef))];

    public IEnumerable<ChefEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<ChefNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) => desk.Read((IChefReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>A chef and where the record stands in the list.</summary>
internal sealed record ChefEdge : Edge<ChefNode>
{
    public ChefEdge(Chef chef)
        : base(new(chef), Cursors.Write(chef.Name, chef.Id.Value))
    {
    }
}

/// <summary>Which chefs to list. What is left out does not restrict.</summary>
internal sealed class ChefWhereInput
{
    [Id]
    public string? StationId { get; init; }

    public bool? IsActive { get; init; }

    /// <summary>Those who were deleted, instead of the others. For those who may restore.</summary>
    public bool? Deleted { get; init; }

    [Ignore]
    public ChefFilter ToFilter(string? search) => new(StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), IsActive, search, Deleted ?? false);
}

/// <summary>What a list of chefs is sorted by.</summary>
internal enum ChefSort
{
    Name,
}

/// <summary>The order of a list of chefs; those of one name are ordered by id.</summary>
internal sealed class ChefOrderInput
{
    public ChefSort By { get; init; }

    public SortDirection Direction { get; init; }
}
