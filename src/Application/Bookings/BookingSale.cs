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
    ISender sender, IRepository<Booking> bookings, IClaims claims, KeptPlace kept, IUnitOfWork work, SlotWish wish, TimelinePolicy timeline, TimeProvider time)
{
    public async Task<Result<BookingId>> Sell(PartySale sale, CancellationToken ct)
    {
        var keeping = await kept.Find(sale.Hold, sale.Offer.Station, sale.Slot, ct);
        if (!keeping.IsSuccess)
        {
            return Result<BookingId>.Failure(keeping.Errors);
        }

        var place = PlaceFor(sale) with { Until = keeping.Value.Until };
        wish.Of(sale.Id, sale.Customer, sale.Offer.Venue, sale.Slot);
        var held = await sender.Send(place, ct);

        // Whoever kept the place before goes on keeping it: the next attempt may be a better one.
        if (keeping.Value.Until is null)
        {
            work.OnRollback(() => Leave(place, sale.Hold, held));
        }

        return held.Then(claim =>
        {
            kept.Use(sale.Hold);
            return Sold(sale, claim);
        });
    }

    /// <summary>Sells a place that is kept for the customer already, and stays kept when nothing comes of it.</summary>
    /// <param name="keptUntil">Until when that was promised.</param>
    /// <param name="field">By which the client names what it takes.</param>
    public async Task<Result<BookingId>> SellKept(PartySale sale, DateTimeOffset keptUntil, string field, CancellationToken ct)
    {
        wish.Of(sale.Id, sale.Customer, sale.Offer.Venue, sale.Slot);
        wish.Field = field;
        var held = await sender.Send(PlaceFor(sale) with { Until = keptUntil }, ct);
        return held.Then(claim => Sold(sale, claim));
    }

    private Task Leave(HoldPlace place, ClaimId? ended, Result<Claim> held) =>
        held.IsSuccess ? sender.Send(new ReleasePlace(place.Day, place.Claim), CancellationToken.None)
        : ended is { } missed && held.Errors[0].Code == SchedulingErrors.SlotTaken().Code ? sender.Send(new NoteMissedHold(place.Day, missed), CancellationToken.None)
        : Task.CompletedTask;

    private static HoldPlace PlaceFor(PartySale sale)
    {
        var day = new StationDayKey(sale.Offer.Station, sale.Slot.Date);
        var claim = sale.Hold ?? ClaimIds.For(sale.Id, day, sale.Slot.Time);
        return new(day, claim, sale.Slot.Time, sale.Offer.Party.Guests, sale.Offer.Venue.Location, sale.RequestedChef, OnTime: sale.OnTime, EvenClosed: sale.EvenClosed);
    }

    private Result<BookingId> Sold(PartySale sale, Claim claim)
    {
        var booking = Booking.Sell(sale.Id, sale.Customer, sale.Offer, claim, sale.RequestedChef, timeline, time.GetUtcNow());
        booking.CameFrom(sale.Source);
        bookings.Add(booking);
        claims.Sell(claim, sale.Id);
        return sale.Paid == Money.Zero ? sale.Id
            : booking.Confirm(sale.Paid) is { IsSuccess: false } refused ? refused.Errors[0].At("amountPaidCents")
            : sale.Id;
    }
}

/// <summary>What is sold to whom.</summary>
/// <param name="Source">Where they came from; null when nobody said.</param>
/// <param name="Hold">The place that the caller keeps for it; null takes any.</param>
internal sealed record PartySale(
    BookingId Id, CustomerId Customer, Offer Offer, SlotForm Slot, ChefId? RequestedChef = null, DemandSource? Source = null, ClaimId? Hold = null)
{
    /// <summary>What was received for it before it came here; the deposit at least, or nothing.</summary>
    public Money Paid { get; init; }

    /// <summary>The customer was told the slot's own time before, so that no other start will do.</summary>
    public bool OnTime { get; init; }

    /// <summary>Staff have set the station's hours aside.</summary>
    public bool EvenClosed { get; init; }
}

/// <summary>The place that somebody keeps, at the moment it is booked.</summary>
internal sealed class KeptPlace(IHeldSlots holds, CurrentActor actor, TimeProvider time)
{
    /// <summary>Until when it is kept for the booking; null when nothing is kept, or not any more.</summary>
    internal readonly record struct Keeping(DateTimeOffset? Until);

    public async Task<Result<Keeping>> Find(ClaimId? hold, Domain.Stations.StationId station, SlotForm slot, CancellationToken ct)
    {
        if (hold is not { } id)
        {
            return default(Keeping);
        }

        if (await holds.Find(id, actor.Value.Principal, ct) is not { } known)
        {
            return HoldErrors.NotFound();
        }

        return known.WhyNot(station, new(slot.Date, slot.Time)) is { } other ? other : new Keeping(known.KeptForBooking(time.GetUtcNow()));
    }

    /// <summary>With the commit, the place is the booking's.</summary>
    public void Use(ClaimId? hold)
    {
        if (hold is { } id)
        {
            holds.Use(id);
        }
    }
}
