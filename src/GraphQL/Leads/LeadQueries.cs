using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Common;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Leads;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;

namespace MyHibachi.GraphQL.Leads;

/// <summary>Demand that was lost, kept for a person to follow up.</summary>
[Name("Lead")]
internal sealed class LeadNode(Lead lead)
{
    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of("Lead", lead.Id.Value);

    /// <summary>Why the party was not sold.</summary>
    public LeadReason Reason => lead.Reason;

    /// <summary>What the party would have cost.</summary>
    public MoneyNode Worth => new(lead.Worth);

    public DateTimeOffset CapturedAt => lead.CapturedAt;

    public IDataLoaderResult<CustomerNode?> Customer([FromServices] BookingLoaders loaders) => loaders.Customer.Load(lead.CustomerId);

    /// <summary>The booking that was lost.</summary>
    [Id]
    public string BookingId => GlobalId.Of(BookingNode.Type, lead.BookingId.Value);
}

/// <summary>A page of leads.</summary>
internal sealed class LeadConnection(Page<Lead> page, PageRequest request)
{
    private readonly LeadEdge[] _edges = [.. page.Items.Select(lead => new LeadEdge(lead))];

    public IEnumerable<LeadEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<LeadNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);
}

/// <summary>A lead and where it stands in the list.</summary>
internal sealed record LeadEdge : Edge<LeadNode>
{
    public LeadEdge(Lead lead)
        : base(new(lead), Cursors.Write(lead.CapturedAt, lead.Id.Value))
    {
    }
}

internal sealed class LeadQueries
{
    /// <summary>Lost demand, latest first. For staff.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last lead already seen.</param>
    public static async Task<LeadConnection> Leads([FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null)
    {
        desk.Actor.Demand(Permissions.LeadRead);
        var request = Cursors.Request(first, after);
        return new(await desk.Read((ILeadReads reads) => reads.List(desk.Actor.Scope, request, ct)), request);
    }
}
