using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Waitlists;

internal sealed class Waitlists(MyHibachiDbContext db, TimeProvider time) : IWaitlists
{
    public async Task<IReadOnlyList<WaitlistEntry>> OpenOn(StationDayKey day, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await Open().Where(entry => entry.StationId == day.Station && entry.Slot.Date == day.Date)
            .Where(entry => entry.Status == WaitlistStatus.Offered || entry.StartsAt <= now || db.Set<Customer>().Any(customer => customer.Id == entry.CustomerId))
            .OrderBy(entry => entry.JoinedAt).ThenBy(entry => entry.Id)
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<WaitlistEntry>> SettledBy(BookingId booking, CancellationToken ct) => await (
        from sold in db.Set<Booking>()
        where sold.Id == booking
        from entry in Open()
        where entry.CustomerId == sold.CustomerId && entry.Slot.Date == sold.Slot.Date && entry.Slot.Start == sold.Slot.Start
        select entry).ToListAsync(ct);

    public async Task<IReadOnlyList<WaitlistEntry>> OpenOf(CustomerId customer, CancellationToken ct) =>
        await Open().Where(entry => entry.CustomerId == customer).ToListAsync(ct);

    private IQueryable<WaitlistEntry> Open() =>
        db.Set<WaitlistEntry>().Where(entry => entry.Status == WaitlistStatus.Waiting || entry.Status == WaitlistStatus.Offered);
}

internal sealed class WaitlistFactsReader(MyHibachiDbContext db) : IWaitlistFacts
{
    public Task<WaitlistFacts?> For(WaitlistEntryId entry, CancellationToken ct)
    {
        var facts =
            from waiting in db.Set<WaitlistEntry>().AsNoTracking()
            where waiting.Id == entry
            join customer in db.Set<Customer>() on waiting.CustomerId equals customer.Id
            join station in db.Set<Station>().IgnoreQueryFilters() on waiting.StationId equals station.Id
            select new WaitlistFacts(waiting, customer, station);
        return facts.SingleOrDefaultAsync(ct);
    }
}
