using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Bookings;

/// <summary>
/// The way every booking is sold: the day keeps a place first, then one commit turns that same place into a sold
/// one. A crash in between leaves a hold, which the next attempt of the same booking uses, or which runs out.
/// </summary>
internal sealed class BookingSale(
    ISender sender, IRepository<Booking> bookings, IClaims claims, IUnitOfWork work, SlotWish wish, TimelinePolicy timeline, TimeProvider time)
{
    public async Task<Result<BookingId>> Sell(BookingId id, CustomerId customer, Offer offer, SlotForm slot, ChefId? requestedChef, CancellationToken ct)
    {
        var day = new StationDayKey(offer.Station, slot.Date);
        var hold = new HoldPlace(day, ClaimIds.For(id, day, slot.Time), slot.Time, offer.Party.Guests, offer.Venue.Location, requestedChef);
        wish.Of(id, customer, offer.Venue, slot);
        var held = await sender.Send(hold, ct);
        if (held.IsSuccess)
        {
            work.OnRollback(() => sender.Send(new ReleasePlace(day, hold.Claim), CancellationToken.None));
        }

        return held.Map(claim =>
        {
            bookings.Add(Booking.Sell(id, customer, offer, claim, requestedChef, timeline, time.GetUtcNow()));
            claims.Sell(claim, id);
            return id;
        });
    }
}
