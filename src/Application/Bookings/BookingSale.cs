using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Scheduling;

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
        var hold = HoldFor(id, offer, slot) with { RequestedChef = requestedChef };
        wish.Of(id, customer, offer.Venue, slot);
        var held = await sender.Send(hold, ct);
        if (held.IsSuccess)
        {
            work.OnRollback(() => sender.Send(new ReleasePlace(hold.Day, hold.Claim), CancellationToken.None));
        }

        return held.Map(claim => Sold(id, customer, offer, claim, requestedChef));
    }

    /// <summary>Sells a place that is kept for the customer already, and stays kept when nothing comes of it.</summary>
    /// <param name="keptUntil">Until when that was promised.</param>
    /// <param name="field">By which the client names what it takes.</param>
    public async Task<Result<BookingId>> SellKept(
        BookingId id, CustomerId customer, Offer offer, SlotForm slot, DateTimeOffset keptUntil, string field, CancellationToken ct)
    {
        wish.Of(id, customer, offer.Venue, slot);
        wish.Field = field;
        var held = await sender.Send(HoldFor(id, offer, slot) with { Until = keptUntil }, ct);
        return held.Map(claim => Sold(id, customer, offer, claim, requestedChef: null));
    }

    private static HoldPlace HoldFor(BookingId id, Offer offer, SlotForm slot)
    {
        var day = new StationDayKey(offer.Station, slot.Date);
        return new(day, ClaimIds.For(id, day, slot.Time), slot.Time, offer.Party.Guests, offer.Venue.Location);
    }

    private BookingId Sold(BookingId id, CustomerId customer, Offer offer, Claim claim, ChefId? requestedChef)
    {
        bookings.Add(Booking.Sell(id, customer, offer, claim, requestedChef, timeline, time.GetUtcNow()));
        claims.Sell(claim, id);
        return id;
    }
}
