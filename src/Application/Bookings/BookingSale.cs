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
    public async Task<Result<BookingId>> Sell(PartySale sale, CancellationToken ct)
    {
        var hold = HoldFor(sale) with { RequestedChef = sale.RequestedChef };
        wish.Of(sale.Id, sale.Customer, sale.Offer.Venue, sale.Slot);
        var held = await sender.Send(hold, ct);
        if (held.IsSuccess)
        {
            work.OnRollback(() => sender.Send(new ReleasePlace(hold.Day, hold.Claim), CancellationToken.None));
        }

        return held.Map(claim => Sold(sale, claim));
    }

    /// <summary>Sells a place that is kept for the customer already, and stays kept when nothing comes of it.</summary>
    /// <param name="keptUntil">Until when that was promised.</param>
    /// <param name="field">By which the client names what it takes.</param>
    public async Task<Result<BookingId>> SellKept(PartySale sale, DateTimeOffset keptUntil, string field, CancellationToken ct)
    {
        wish.Of(sale.Id, sale.Customer, sale.Offer.Venue, sale.Slot);
        wish.Field = field;
        var held = await sender.Send(HoldFor(sale) with { Until = keptUntil }, ct);
        return held.Map(claim => Sold(sale, claim));
    }

    private static HoldPlace HoldFor(PartySale sale)
    {
        var day = new StationDayKey(sale.Offer.Station, sale.Slot.Date);
        return new(day, ClaimIds.For(sale.Id, day, sale.Slot.Time), sale.Slot.Time, sale.Offer.Party.Guests, sale.Offer.Venue.Location);
    }

    private BookingId Sold(PartySale sale, Claim claim)
    {
        var booking = Booking.Sell(sale.Id, sale.Customer, sale.Offer, claim, sale.RequestedChef, timeline, time.GetUtcNow());
        booking.CameFrom(sale.Source);
        bookings.Add(booking);
        claims.Sell(claim, sale.Id);
        return sale.Id;
    }
}

/// <summary>What is sold to whom.</summary>
/// <param name="Source">Where they came from; null when nobody said.</param>
internal sealed record PartySale(BookingId Id, CustomerId Customer, Offer Offer, SlotForm Slot, ChefId? RequestedChef = null, DemandSource? Source = null);
