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
        var day = new StationDayKey(offer.Station, slot.Date);
        var keeping = await kept.Find(hold, offer.Station, slot, ct);
        if (!keeping.IsSuccess)
        {
            return Result<BookingId>.Failure(keeping.Errors);
        }

        var claim = hold ?? ClaimIds.For(id, day, slot.Time);
        wish.Of(id, customer, offer.Venue, slot);
        var held = await sender.Send(new HoldPlace(day, claim, slot.Time, offer.Party.Guests, offer.Venue.Location, requestedChef) { Until = keeping.Value.Until }, ct);

        // Whoever kept the place before goes on keeping it: the next attempt may be a better one.
        if (held.IsSuccess && keeping.Value.Until is null)
        {
            work.OnRollback(() => sender.Send(new ReleasePlace(day, claim), CancellationToken.None));
        }

        return held.Map(place =>
        {
            bookings.Add(Booking.Sell(id, customer, offer, place, requestedChef, timeline, time.GetUtcNow()));
            claims.Sell(place, id);
            kept.Use(hold);
            return id;
        });
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
