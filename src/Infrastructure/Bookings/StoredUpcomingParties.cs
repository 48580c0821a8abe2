using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Bookings;

internal sealed class StoredUpcomingParties(MyHibachiDbContext db) : IUpcomingParties
{
    public Task<UpcomingParties?> At(StationId station, CancellationToken ct) => Among(Live.Where(booking => booking.StationId == station), ct);

    public Task<UpcomingParties?> Of(ChefId chef, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var assigned = Live.Where(booking => db.Set<ClaimRow>().Any(claim => claim.BookingId == booking.Id && claim.ChefId == chef));
        return Among(assigned.Where(booking => (from == null || booking.Slot.Date >= from) && (to == null || booking.Slot.Date <= to)), ct);
    }

    public async Task<IReadOnlyList<DateOnly>> DaysToCover(StationId station, ChefId without, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var waiting = await db.Set<ClaimRow>().AsNoTracking()
            .Where(claim => claim.StationId == station && claim.LocalDate >= from && claim.LocalDate <= to && claim.BookingId != null && claim.ChefId == null)
            .Select(claim => claim.LocalDate).Distinct().Order().ToListAsync(ct);
        var plans = await db.Set<DayProposal>().AsNoTracking()
            .Where(plan => plan.StationId == station && waiting.Contains(plan.Date) && plan.Status == DayPlanStatus.Accepted)
            .Select(plan => new { plan.Date, plan.Without }).ToListAsync(ct);
        return [.. waiting.Except(plans.Where(plan => plan.Without.Contains(without)).Select(plan => plan.Date))];
    }

    private IQueryable<Booking> Live => db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes().Where(booking =>
        booking.Status == BookingStatus.PendingApproval || booking.Status == BookingStatus.PendingDeposit || booking.Status == BookingStatus.Confirmed);

    private static async Task<UpcomingParties?> Among(IQueryable<Booking> parties, CancellationToken ct)
    {
        var first = await parties.OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id)
            .Select(booking => new { booking.Number, booking.Slot.Date }).FirstOrDefaultAsync(ct);
        return first is null ? null : new(await parties.CountAsync(ct), first.Number.ToString()!, first.Date);
    }
}
