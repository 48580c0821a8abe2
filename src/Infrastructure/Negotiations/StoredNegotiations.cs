using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Negotiations;

internal sealed class StoredNegotiations(MyHibachiDbContext db) : INegotiations
{
    public async Task<IReadOnlyList<Negotiation>> OpenOn(StationDayKey day, CancellationToken ct) =>
        await Open(db.Set<Negotiation>()).Where(open => open.StationId == day.Station && open.Wished.Date == day.Date).OrderBy(open => open.AnswerBy).ToListAsync(ct);

    public async Task<IReadOnlyList<Negotiation>> OpenWith(BookingId booking, CancellationToken ct) =>
        await Open(db.Set<Negotiation>().AsNoTracking()).Where(open => open.WishingBookingId == booking || open.AskedBookingId == booking).OrderBy(open => open.Id).ToListAsync(ct);

    public Task<int> OpenOf(CustomerId customer, CancellationToken ct) =>
        Open(db.Set<Negotiation>().AsNoTracking()).CountAsync(open => db.Set<Booking>().Any(booking => booking.Id == open.WishingBookingId && booking.CustomerId == customer), ct);

    public async Task<IReadOnlyList<Booking>> Askable(StationDayKey day, Booking wishing, CancellationToken ct)
    {
        var (station, date, customer, self) = (day.Station, day.Date, wishing.CustomerId, wishing.Id);
        var open = Open(db.Set<Negotiation>());
        var refused = db.Set<Negotiation>().Where(one =>
            one.WishingBookingId == self && (one.Status == NegotiationStatus.Declined || one.Status == NegotiationStatus.Lapsed));
        var others =
            from booking in db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes()
            where booking.StationId == station && booking.Slot.Date == date && booking.ClaimId != null && booking.CustomerId != customer
                && (booking.Status == BookingStatus.PendingDeposit || booking.Status == BookingStatus.Confirmed)
                && !open.Any(one => one.AskedBookingId == booking.Id || one.WishingBookingId == booking.Id)
                && !refused.Any(one => one.AskedBookingId == booking.Id)
            join whose in db.Set<Customer>() on booking.CustomerId equals whose.Id
            select new { booking, whose };
        var found = await others.ToListAsync(ct);
        return [.. found.Where(one => (one.whose.Hears(MessageChannel.Sms) || one.whose.Hears(MessageChannel.Email)) && one.booking.OpenToCredit > Domain.Common.Money.Zero).Select(one => one.booking)];
    }

    private static IQueryable<Negotiation> Open(IQueryable<Negotiation> all) => all.Where(negotiation => negotiation.Status == NegotiationStatus.Open);
}

internal sealed class NegotiationFactsReader(MyHibachiDbContext db) : INegotiationFacts
{
    public async Task<NegotiationFacts?> For(NegotiationId negotiation, CancellationToken ct)
    {
        var bookings = db.Set<Booking>().IgnoreAutoIncludes().IgnoreQueryFilters();
        var customers = db.Set<Customer>().IgnoreQueryFilters();
        var facts =
            from known in db.Set<Negotiation>().AsNoTracking()
            where known.Id == negotiation
            join station in db.Set<Station>().IgnoreQueryFilters() on known.StationId equals station.Id
            join wishing in bookings on known.WishingBookingId equals wishing.Id
            join wisher in customers on wishing.CustomerId equals wisher.Id
            join asked in bookings on known.AskedBookingId equals asked.Id
            join whom in customers on asked.CustomerId equals whom.Id
            select new NegotiationFacts(known, station, new(wishing, wisher), new(asked, whom));
        return await facts.SingleOrDefaultAsync(ct);
    }
}
