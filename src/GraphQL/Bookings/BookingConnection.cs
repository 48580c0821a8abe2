using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Bookings;

/// <summary>A page of bookings.</summary>
internal sealed class BookingConnection(Page<Booking> page, BookingFilter filter, BookingSort sort, PageRequest request)
{
    private readonly BookingEdge[] _edges = [.. page.Items.Select(booking => new BookingEdge(booking, sort))];

    public IEnumerable<BookingEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<BookingNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) =>
        desk.Read((IBookingReads reads) => reads.Count(desk.Actor.Scope, filter, ct));
}

/// <summary>A booking and where it stands in the list.</summary>
internal sealed record BookingEdge : Edge<BookingNode>
{
    public BookingEdge(Booking booking, BookingSort sort)
        : base(new(booking), Cursors.Write(sort is BookingSort.StartsAt ? booking.StartsAt : booking.CreatedAt, booking.Id.Value))
    {
    }
}

/// <summary>Which bookings to list. What is left out does not restrict.</summary>
internal sealed class BookingWhereInput
{
    [Id]
    public string? StationId { get; init; }

    public IReadOnlyList<BookingStatus>? Statuses { get; init; }

    /// <summary>The station's local date, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The station's local date, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Those that were deleted, instead of the others. For those who may restore.</summary>
    public bool? Deleted { get; init; }

    [Ignore]
    public BookingFilter ToFilter() => new(
        StationId is null ? null : new(GlobalId.Read(StationNode.Type, StationId)), Statuses, From, To, Deleted ?? false);
}

/// <summary>The order of a list of bookings; equal instants are ordered by id.</summary>
internal sealed class BookingOrderInput
{
    public BookingSort By { get; init; }

    public SortDirection Direction { get; init; }
}
