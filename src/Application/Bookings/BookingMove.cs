using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Bookings;

/// <summary>
/// The way every sold party changes its slot, size or venue: the day says whether there is a place, then one commit turns the booking and its
/// place into what they shall be and gives the old place back.
/// </summary>
internal sealed class BookingMove(ISender sender, IClaims claims, IUnitOfWork work, SlotWish wish, TimeProvider time)
{
    /// <param name="chefs">Who is assigned; those stay who still can.</param>
    /// <param name="evenClosed">Whether staff have set the station's hours aside.</param>
    public async Task<Result<Done>> To(Booking booking, Offer offer, SlotForm slot, ChefId[] chefs, CancellationToken ct, bool evenClosed = false)
    {
        var may = booking.MayBecome(offer, time.GetUtcNow());
        if (!may.IsSuccess)
        {
            return may;
        }

        var from = booking.ClaimId;
        wish.Of(booking.Id, booking.CustomerId, offer.Venue, slot);
        var place = await Keep(booking, offer, slot, chefs, ct, evenClosed: evenClosed);
        if (!place.IsSuccess)
        {
            return Result<Done>.Failure(place.Errors);
        }

        await claims.Move(from, place.Value, booking.Id, ct);
        booking.Become(offer, place.Value);
        return Done.Value;
    }

    /// <summary>Finds a place again for a booking that was deleted, at the start its customer was told.</summary>
    public async Task<Result<Done>> BackIntoItsSlot(Booking booking, CancellationToken ct)
    {
        var slot = new SlotForm(booking.Slot.Date, booking.Slot.Start);
        wish.Field = "bookingId";
        wish.Of(booking.Id, booking.CustomerId, booking.Venue, slot);
        return (await Keep(booking, booking.Offered, slot, chefs: [], ct, booking.StartsAt)).Map(place =>
        {
            claims.Sell(place, booking.Id);
            booking.ComeBack(place);
            return Done.Value;
        });
    }

    private async Task<Result<Claim>> Keep(Booking booking, Offer offer, SlotForm slot, ChefId[] chefs, CancellationToken ct, DateTimeOffset? startsAt = null, bool evenClosed = false)
    {
        var (day, from) = (new StationDayKey(offer.Station, slot.Date), booking.ClaimId);
        var to = from is { } known && (slot.Date, slot.Time) == (booking.Slot.Date, booking.Slot.Start) ? known : ClaimIds.For(booking.Id, day, slot.Time, booking.Version);
        var kept = await sender.Send(new MovePlace(day, to, from, slot.Time, offer.Party.Guests, offer.Venue.Location, chefs, startsAt, evenClosed), ct);
        if (!kept.IsSuccess)
        {
            // Not every use case has the slot among its fields.
            return wish.Field == "slot" ? kept : Result<Claim>.Failure([.. kept.Errors.Select(error => error.At(wish.Field))]);
        }

        work.OnRollback(() => sender.Send(new RereadDay(day, to), CancellationToken.None));
        return kept;
    }
}
