using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Bookings;

internal sealed class BookingReads(MyHibachiDbContext db) : IBookingReads
{
    // How far a local midnight lies from that of UTC, at most.
    private static readonly TimeSpan EarliestMidnight = TimeSpan.FromHours(14);

    private static readonly TimeSpan LatestMidnight = TimeSpan.FromHours(12);

    private static readonly Func<MyHibachiDbContext, IReadOnlyList<BookingId>, IAsyncEnumerable<Of<TimelineEntry>>> Steps = EF.CompileAsyncQuery(
        (MyHibachiDbContext db, IReadOnlyList<BookingId> ids) => db.Set<TimelineEntry>().AsNoTracking()
            .Where(entry => ids.Contains(EF.Property<BookingId>(entry, "BookingId")))
            .OrderBy(entry => entry.TakenAt).ThenBy(entry => entry.Step)
            .Select(entry => new Of<TimelineEntry>(EF.Property<BookingId>(entry, "BookingId"), entry)));

    private static readonly Func<MyHibachiDbContext, IReadOnlyList<BookingId>, IAsyncEnumerable<Of<Chef?>>> Assigned = EF.CompileAsyncQuery(
        (MyHibachiDbContext db, IReadOnlyList<BookingId> ids) =>
            (from claim in db.Set<ClaimRow>()
             where claim.BookingId != null && ids.Contains(claim.BookingId.Value)
             join assigned in db.Set<Chef>() on claim.ChefId equals assigned.Id into either
             from chef in either.DefaultIfEmpty()
             orderby claim.ChefId == null, claim.Place
             select new Of<Chef?>(claim.BookingId!.Value, chef)).AsNoTracking().IgnoreQueryFilters());

    public Task<Page<Booking>> List(
        DataScope scope, BookingFilter filter, BookingSort sort, SortDirection direction, PageRequest page, CancellationToken ct)
    {
        var bookings = Filtered(scope, filter);
        return sort is BookingSort.StartsAt
            ? bookings.PageAsync(booking => booking.StartsAt, booking => booking.Id, direction, page, ct)
            : bookings.PageAsync(booking => booking.CreatedAt, booking => booking.Id, direction, page, ct);
    }

    public Task<int> Count(DataScope scope, BookingFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    public async Task<IReadOnlyDictionary<BookingId, Booking>> ByIds(DataScope scope, IReadOnlyList<BookingId> ids, CancellationToken ct) =>
        await Visible(scope).Where(booking => ids.Contains(booking.Id)).ToDictionaryAsync(booking => booking.Id, ct);

    public async Task<ILookup<BookingId, TimelineEntry>> Timelines(IReadOnlyList<BookingId> ids, CancellationToken ct)
    {
        var steps = await Steps(db, ids).ToListAsync(ct);
        return steps.ToLookup(step => step.Booking, step => step.Value);
    }

    public async Task<ILookup<BookingId, Chef?>> Chefs(IReadOnlyList<BookingId> ids, CancellationToken ct)
    {
        var seats = await Assigned(db, ids).ToListAsync(ct);
        return seats.ToLookup(seat => seat.Booking, seat => seat.Value);
    }

    private IQueryable<Booking> Filtered(DataScope scope, BookingFilter filter)
    {
        var bookings = Visible(scope, filter.Deleted);
        if (filter.Station is { } station)
        {
            bookings = bookings.Where(booking => booking.StationId == station);
        }

        if (filter.Statuses is { Count: > 0 } statuses)
        {
            bookings = bookings.Where(booking => statuses.Contains(booking.Status));
        }

        // The instants say no more than the dates do, but the lists are indexed by instant: without them a reader of next week's parties
        // would walk through all that ever were.
        if (filter.From is { } from)
        {
            var earliest = UtcNear(from, -EarliestMidnight);
            bookings = bookings.Where(booking => booking.Slot.Date >= from && booking.StartsAt >= earliest);
        }

        if (filter.To is { } to)
        {
            var latest = UtcNear(to, TimeSpan.FromDays(1) + LatestMidnight);
            bookings = bookings.Where(booking => booking.Slot.Date <= to && booking.StartsAt < latest);
        }

        return bookings;
    }

    // A reader may well ask for everything since the year 1.
    private static DateTimeOffset UtcNear(DateOnly date, TimeSpan shift) => new(
        Math.Clamp(date.ToDateTime(TimeOnly.MinValue).Ticks + shift.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

    // A chef sees the bookings he is assigned to, and no other.
    private IQueryable<Booking> Visible(DataScope scope, bool deleted = false)
    {
        var bookings = (deleted ? db.Set<Booking>().OnlyDeleted() : db.Set<Booking>()).AsNoTracking().IgnoreAutoIncludes();
        if (scope is DataScope.OfChef(var self))
        {
            return bookings.Where(booking => db.Set<ClaimRow>().Any(claim => claim.BookingId == booking.Id && claim.ChefId == self));
        }

        BookingScope.Apply(scope, condition => bookings = bookings.Where(condition));
        return bookings;
    }

    private sealed record Of<T>(BookingId Booking, T Value);
}
