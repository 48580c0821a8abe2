using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Customers;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Customers;

/// <summary>A page of customers.</summary>
internal sealed class CustomerConnection(Page<Customer> page, CustomerFilter filter, PageRequest request)
{
    private readonly CustomerEdge[] _edges = [.. page.Items.Select(customer => new CustomerEdge(customer))];

    public IEnumerable<CustomerEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<CustomerNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) =>
        desk.Read((ICustomerReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>A customer and where it stands in the list.</summary>
internal sealed record CustomerEdge : Edge<CustomerNode>
{
    public CustomerEdge(Customer customer)
        : base(new(customer), Cursors.Write(customer.CreatedAt, customer.Id.Value))
    {
    }
}

/// <summary>Which customers to list. What is left out does not restrict.</summary>
internal sealed class CustomerWhereInput
{
    /// <summary>Those who have a booking there, or whom its staff wrote down.</summary>
    [Id]
    public string? StationId { get; init; }

    /// <summary>Those who were deleted, instead of the others. For those who may restore.</summary>
    public bool? Deleted { get; init; }

    [Ignore]
    public CustomerFilter ToFilter(string? search) => new(StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), search, Deleted ?? false);
}

/// <summary>What a list of customers is sorted by.</summary>
internal enum CustomerSort
{
    /// <summary>When they were entered.</summary>
    CreatedAt,
}

/// <summary>The order of a list of customers; equal instants are ordered by id.</summary>
internal sealed class CustomerOrderInput
{
    public CustomerSort By { get; init; }

    public SortDirection Direction { get; init; }
}
