using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Quotes;
using MyHibachi.Domain.Quotes;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Quotes;

/// <summary>A page of quotes.</summary>
internal sealed class QuoteConnection(Page<Quote> page, QuoteFilter filter, QuoteSort sort, PageRequest request)
{
    private readonly QuoteEdge[] _edges = [.. page.Items.Select(quote => new QuoteEdge(quote, sort))];

    public IEnumerable<QuoteEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<QuoteNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) =>
        desk.Read((IQuoteReads reads) => reads.Count(desk.Actor, filter, ct));
}

/// <summary>A quote and where it stands in the list.</summary>
internal sealed record QuoteEdge : Edge<QuoteNode>
{
    public QuoteEdge(Quote quote, QuoteSort sort)
        : base(new(quote), Cursors.Write(sort is QuoteSort.CreatedAt ? quote.CreatedAt : quote.ExpiresAt, quote.Id.Value))
    {
    }
}

/// <summary>Which quotes to list. What is left out does not restrict.</summary>
internal sealed class QuoteWhereInput
{
    [Id]
    public string? StationId { get; init; }

    public QuoteState? State { get; init; }

    /// <summary>When it was made, included.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? To { get; init; }

    [Ignore]
    public QuoteFilter ToFilter(string? search) => new(StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), State, From, To, search);
}

/// <summary>The order of a list of quotes; equal instants are ordered by id.</summary>
internal sealed class QuoteOrderInput
{
    public QuoteSort By { get; init; }

    public SortDirection Direction { get; init; }
}
