using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Optimization;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Optimization;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Optimization;

internal sealed class DayBookings(MyHibachiDbContext db) : IDayBookings
{
    public async Task<IReadOnlyList<DayBooking>> Of(StationDayKey day, DateTimeOffset now, CancellationToken ct)
    {
        var claims = await db.Set<ClaimRow>().AsNoTracking()
            .Where(row => row.StationId == day.Station && row.LocalDate == day.Date && (row.HeldUntil == null || row.HeldUntil > now))
            .ToListAsync(ct);
        var ids = claims.Select(row => row.BookingId).OfType<BookingId>().ToList();
        var bookings = await db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes().Where(booking => ids.Contains(booking.Id))
            .Select(booking => new { booking.Id, booking.Status, booking.RequestedChef }).ToDictionaryAsync(booking => booking.Id, ct);
        return [.. claims.Select(row => row.BookingId is { } id && bookings.TryGetValue(id, out var booking)
            ? new DayBooking(row.ToClaim(), id, booking.Status, booking.RequestedChef)
            : new(row.ToClaim(), null, null, null))];
    }
}

internal sealed class DayPlanReads(MyHibachiDbContext db) : IDayPlanReads
{
    public Task<DayProposal?> Find(DataScope scope, DayPlanId id, CancellationToken ct) => new DayPlanById(id, scope).Conditions
        .Aggregate(db.Set<DayProposal>().AsNoTracking(), (plans, condition) => plans.Where(condition)).SingleOrDefaultAsync(ct);
}
