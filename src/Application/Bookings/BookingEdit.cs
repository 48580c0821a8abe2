using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Application.Bookings;

/// <summary>Brings what a client wrote into a booking; a party or a venue that changes goes the way of a move.</summary>
internal sealed class BookingEdit(ServiceAreas areas, BookingMove move, SlotWish wish, EditedBookings bookings, IPhoneNumbers phones, CurrentActor actor)
{
    public async Task<Result<Done>> Make(Booking booking, UpdateBooking request, CancellationToken ct)
    {
        if (Forbidden(request) is { } forbidden)
        {
            return forbidden;
        }

        var party = request.Party is null ? booking.Party : request.Party.ToParty();
        var details = request.Details is null ? booking.Details : request.Details.Read(booking.Details, phones);
        var notes = (request.Notes?.Read(booking.Notes) ?? booking.Notes).Checked();
        var offer = party.IsSuccess ? await Offer(booking, request.Address, party.Value, ct) : booking.Offered;
        Error[] wrong = [.. party.Errors, .. details.Errors, .. notes.Errors, .. offer.Errors];
        if (wrong.Length > 0)
        {
            return Result<Done>.Failure(wrong);
        }

        wish.Field = request.Address is null ? "party" : "address";
        var described = booking.Describe(details.Value, notes.Value, party.Value);
        return !described.IsSuccess || (party.Value.Equals(booking.Party) && request.Address is null)
            ? described
            : await move.To(booking, offer.Value, new(booking.Slot.Date, booking.Slot.Start), await bookings.ChefsOf(booking, ct), ct);
    }

    private Error? Forbidden(UpdateBooking request) =>
        request.Notes is not null && !actor.Value.Can(Permissions.BookingNote) ? AccessErrors.Forbidden().At("notes")
        : (request.Party, request.Address, request.Details) is not (null, null, null) && !actor.Value.Can(Permissions.BookingUpdate) ? AccessErrors.Forbidden()
        : null;

    private async Task<Result<Offer>> Offer(Booking booking, AddressForm? address, Party party, CancellationToken ct)
    {
        if (address is null)
        {
            return booking.Offered.For(party, booking.Venue, booking.DistanceMiles);
        }

        var located = (await areas.Locate(address, ct)).Then(place => place.Area.OrOutOfArea().Map(_ => place));
        if (!located.IsSuccess)
        {
            return Result<Offer>.Failure(located.Errors);
        }

        var (venue, area) = (located.Value.Venue, located.Value.Area);
        return area.Station.Id != booking.StationId ? BookingErrors.OtherStation(area.Station.Code)
            : area.RequiresEscalation && !actor.Value.Can(Permissions.BookingApprove) ? BookingErrors.NeedsApproval()
            : venue.Street is null ? BookingErrors.StreetRequired().At("address.street")
            : booking.Offered.For(party, venue, area.DistanceMiles);
    }
}
