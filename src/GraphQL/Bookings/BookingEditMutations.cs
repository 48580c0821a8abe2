using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Bookings;

internal sealed class BookingEditMutations
{
    /// <summary>
    /// Changes who comes, where to, what the chef should know, or what staff note. The price is made anew by the prices of the sale, and the place in the
    /// slot is checked anew. A chef who was assigned stays if he still can.
    /// </summary>
    [Refuses(
        "BOOKING_BEGUN", "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "DUPLICATE_BOOKING", "INVALID_CITY", "INVALID_EXTRA", "INVALID_GUEST_COUNT", "INVALID_NAME",
        "INVALID_PHONE", "INVALID_STREET", "NEEDS_APPROVAL", "NOTES_TOO_LONG", "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS", "NO_ACTIVE_STATION", "OUT_OF_SERVICE_AREA", "PRICE_BELOW_PAID",
        "PROTEIN_NOT_ORDERED", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "SLOT_TOO_FAR_AHEAD", "STALE_RECORD", "STATION_NOT_FOUND", "STREET_REQUIRED", "TEXT_TOO_LONG",
        "TOO_MANY_CHOICES", "TOO_MANY_EXTRAS", "UNKNOWN_ADDRESS", "VENUE_OF_ANOTHER_STATION")]
    public static async Task<UpdateBookingPayload> UpdateBooking(UpdateBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var changed = await desk.Send(new UpdateBooking(
            id, input.Version, input.Party?.ToForm(), input.Address?.ToForm(), input.Details?.ToForm(), input.Notes?.ToForm()), ct);
        return await desk.Answer(id, changed, (booking, errors) => new UpdateBookingPayload(booking, changed.IsSuccess ? changed.Value : null, errors), ct);
    }

    /// <summary>Moves a party to another slot of its station, at the price it was sold at. A chef who was assigned stays if he still can.</summary>
    [Refuses(
        "BOOKING_BEGUN", "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "DUPLICATE_BOOKING", "HOLD_EXPIRED", "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS", "REASON_LENGTH", "SLOT_IN_THE_PAST", "SLOT_TAKEN",
        "SLOT_TOO_FAR_AHEAD", "STALE_RECORD", "STATION_NOT_FOUND")]
    public static async Task<RescheduleBookingPayload> RescheduleBooking(RescheduleBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var changed = await desk.Send(new RescheduleBooking(id, input.Version, input.Slot.ToForm(), input.OverrideReason), ct);
        return await desk.Answer(id, changed, (booking, errors) => new RescheduleBookingPayload(booking, changed.IsSuccess ? changed.Value : null, errors), ct);
    }

    private static BookingId IdOf(string id) => new(GlobalId.Read(BookingNode.Type, id));
}
