using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class ScheduleReads(MyHibachiDbContext db) : IScheduleReads
{
    public async Task<IReadOnlyList<ScheduledParty>> Between(StationId station, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var claims = db.Set<ClaimRow>().AsNoTracking().Where(claim => claim.StationId == station && claim.LocalDate >= from && claim.LocalDate <= to);
        var sold = from claim in claims
                   join booking in db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes() on claim.BookingId equals (BookingId?)booking.Id
                   orderby claim.StartsAt, claim.Place
                   select new { Claim = claim, booking.Id, booking.Number, booking.Status, booking.Venue.City, booking.Venue.PostalCode };
        return [.. (await sold.ToListAsync(ct)).GroupBy(one => one.Id, (_, seats) => seats.ToList()).Select(seats => new ScheduledParty(
            ClaimRow.ToClaims(seats.Select(one => one.Claim)).Single(), seats[0].Id, seats[0].Number, seats[0].Status, seats[0].City, seats[0].PostalCode))];
    }
}
