using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Bookings;

internal sealed class BookingQueries
{
    /// <summary>A booking by its id; null when there is none that the caller may see.</summary>
    public static Task<BookingNode?> Booking([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.BookingRead);
        return desk.Booking(new(GlobalId.Read(BookingNode.Type, id)), ct);
    }

    /// <summary>The bookings that the caller may see: a customer's own, a chef's assigned ones, a manager's station's.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last booking already seen.</param>
    /// <param name="order">Earliest start first, unless told otherwise.</param>
    public static async Task<BookingConnection> Bookings(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, BookingWhereInput? where = null, BookingOrderInput? order = null)
    {
        desk.Actor.Demand(where?.Deleted is true ? Permissions.BookingRestore : Permissions.BookingRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter());
        var (sort, direction) = order is null ? (BookingSort.StartsAt, SortDirection.Ascending) : (order.By, order.Direction);
        var page = await desk.Read((IBookingReads reads) => reads.List(desk.Actor.Scope, filter, sort, direction, request, ct));
        return new(page, filter, sort, request);
    }
}

internal static class BookingLookup
{
    /// <summary>The booking, if the caller may see that record.</summary>
    public static async Task<BookingNode?> Booking(this Desk desk, BookingId id, CancellationToken ct) =>
        (await desk.Read((IBookingReads reads) => reads.ByIds(desk.Actor.Scope, [id], ct))).TryGetValue(id, out var booking) ? new(booking) : null;
}
