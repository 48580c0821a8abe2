using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class PartyHabits(MyHibachiDbContext db) : IPartyHabits
{
    private const int Parties = 20;

    public async Task<IReadOnlyCollection<Slot>> Of(CustomerId customer, CancellationToken ct) => await db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes()
        .Where(booking => booking.CustomerId == customer && booking.Status != BookingStatus.Cancelled)
        .OrderByDescending(booking => booking.Slot.Date).Take(Parties)
        .Select(booking => new Slot(booking.Slot.Date, booking.Slot.Start)).ToListAsync(ct);
}
