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
        var rows = await db.Set<ClaimRow>().AsNoTracking()
            .Where(row => row.StationId == day.Station && row.LocalDate == day.Date && (row.HeldUntil == null || row.HeldUntil > now))
            .ToListAsync(ct);
        var booked = rows.Where(row => row.BookingId is not null).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.BookingId!.Value);
        var ids = booked.Values.ToList();
        var bookings = await db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes().Where(booking => ids.Contains(booking.Id))
            .Select(booking => new { booking.Id, booking.Status, booking.RequestedChef }).ToDictionaryAsync(booking => booking.Id, ct);
        return [.. ClaimRow.ToClaims(rows).Select(claim => booked.TryGetValue(claim.Id, out var id) && bookings.TryGetValue(id, out var booking)
            ? new DayBooking(claim, id, booking.Status, booking.RequestedChef)
            : new(claim, null, null, null))];
    }
}

internal sealed class DayPlanReads(MyHibachiDbContext db) : IDayPlanReads
{
    public Task<DayProposal?> Find(DataScope scope, DayPlanId id, CancellationToken ct) => new DayPlanById(id, scope).Conditions
        .Aggregate(db.Set<DayProposal>().AsNoTracking(), (plans, condition) => plans.Where(condition)).SingleOrDefaultAsync(ct);
}
