using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Bookings;

/// <summary>Which bookings a list shows. What is left out does not restrict.</summary>
/// <param name="From">The station's local date, included.</param>
/// <param name="To">The station's local date, included.</param>
/// <param name="Deleted">Those that were deleted and can still be restored, instead of the others.</param>
public sealed record BookingFilter(StationId? Station, IReadOnlyList<BookingStatus>? Statuses, DateOnly? From, DateOnly? To, bool Deleted = false);

/// <summary>What a list of bookings is sorted by.</summary>
public enum BookingSort
{
    StartsAt,
    CreatedAt,
}

/// <summary>Bookings to be shown. They are not tracked, and hold no timeline unless it is asked for.</summary>
public interface IBookingReads : IStationRecords
{
    Task<Page<Booking>> List(DataScope scope, BookingFilter filter, BookingSort sort, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, BookingFilter filter, CancellationToken ct);

    /// <summary>Those of the ids that exist and the caller may meet.</summary>
    Task<IReadOnlyDictionary<BookingId, Booking>> ByIds(DataScope scope, IReadOnlyList<BookingId> ids, CancellationToken ct);

    Task<ILookup<BookingId, TimelineEntry>> Timelines(IReadOnlyList<BookingId> ids, CancellationToken ct);

    /// <summary>Of each booking that has a place, as many entries as it takes chefs: who was assigned, and null for a seat that is free; who has one comes first.</summary>
    Task<ILookup<BookingId, Chef?>> Chefs(IReadOnlyList<BookingId> ids, CancellationToken ct);
}
