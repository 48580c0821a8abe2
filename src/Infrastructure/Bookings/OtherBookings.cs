using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Bookings;

internal sealed class OtherBookings(MyHibachiDbContext db) : IOtherBookings
{
    public async Task<string?> NumberOf(WantedSlot wanted, DataScope scope, CancellationToken ct)
    {
        var ids = await Ids(wanted, ct);
        var others = db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes().Where(booking => ids.Contains(booking.Id));
        BookingScope.Apply(scope, condition => others = others.Where(condition));
        return await others.OrderBy(other => other.Number).Select(other => other.Number).FirstOrDefaultAsync(ct);
    }

    private async Task<List<BookingId>> Ids(WantedSlot wanted, CancellationToken ct)
    {
        var (booking, customer, slot, venue) = (wanted.Booking.Value, wanted.Customer.Value, wanted.Slot, wanted.Venue);
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
            SELECT id AS "Value" FROM bookings
            WHERE local_date = {slot.Date} AND slot_time = {slot.Time} AND status <> 'Cancelled' AND deleted_at IS NULL AND id <> {booking}
              AND (customer_id = {customer} OR venue_key = venue_key_of({venue.PostalCode}, {venue.Street}))
            """).ToListAsync(ct);
        return [.. ids.Select(id => new BookingId(id))];
    }
}
