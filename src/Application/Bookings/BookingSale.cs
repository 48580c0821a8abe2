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
    /// <param name="hold">The place that the caller keeps for it; null takes any.</param>
    public async Task<Result<BookingId>> Sell(BookingId id, CustomerId customer, Offer offer, SlotForm slot, ChefId? requestedChef, ClaimId? hold, CancellationToken ct)
    {
        var keeping = await kept.Find(hold, offer.Station, slot, ct);
        if (!keeping.IsSuccess)
        {
            return Result<BookingId>.Failure(keeping.Errors);
        }

        var place = PlaceFor(id, offer, slot) with { RequestedChef = requestedChef, Until = keeping.Value.Until };
        place = place with { Claim = hold ?? place.Claim };
        wish.Of(id, customer, offer.Venue, slot);
        var held = await sender.Send(place, ct);

        // Whoever kept the place before goes on keeping it: the next attempt may be a better one.
        if (held.IsSuccess && keeping.Value.Until is null)
        {
            work.OnRollback(() => sender.Send(new ReleasePlace(place.Day, place.Claim), CancellationToken.None));
        }

        return held.Map(claim =>
        {
            kept.Use(hold);
            return Sold(id, customer, offer, claim, requestedChef);
        });
    }

    /// <summary>Sells a place that is kept for the customer already, and stays kept when nothing comes of it.</summary>
    /// <param name="keptUntil">Until when that was promised.</param>
    /// <param name="field">By which the client names what it takes.</param>
    public async Task<Result<BookingId>> SellKept(
        BookingId id, CustomerId customer, Offer offer, SlotForm slot, DateTimeOffset keptUntil, string field, CancellationToken ct)
    {
        wish.Of(id, customer, offer.Venue, slot);
        wish.Field = field;
        var held = await sender.Send(PlaceFor(id, offer, slot) with { Until = keptUntil }, ct);
        return held.Map(claim => Sold(id, customer, offer, claim, requestedChef: null));
    }

    private static HoldPlace PlaceFor(BookingId id, Offer offer, SlotForm slot)
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
