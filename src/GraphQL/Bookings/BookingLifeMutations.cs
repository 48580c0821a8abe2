using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Bookings;

internal sealed class DeleteBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class RestoreBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";
}

internal sealed class CompleteBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";
}

internal sealed class MarkNoShowInput
{
    [Id]
    public string BookingId { get; init; } = "";
}

internal sealed class DeleteBookingPayload(string? bookingId, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Which one to restore if it was a mistake; null when nothing was changed.</summary>
    [Id]
    public string? BookingId => bookingId;
}

internal sealed class RestoreBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class CompleteBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class MarkNoShowPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class BookingLifeMutations
{
    /// <summary>Puts a booking aside and gives its place back; it can be undone for 30 days. One that is to come and was paid for is cancelled instead.</summary>
    [Refuses("BOOKING_HAS_PAYMENT", "BOOKING_NOT_FOUND", "DELETION_OFF", "REASON_LENGTH", "RECORD_DELETED")]
    public static async Task<DeleteBookingPayload> DeleteBooking(DeleteBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var deleted = await desk.Send(new DeleteBooking(IdOf(input.BookingId), input.Reason), ct);
        return new(deleted.IsSuccess ? input.BookingId : null, deleted.Errors);
    }

    /// <summary>Brings a deleted booking back, if its slot still has a place for it and nobody has another party there by now.</summary>
    [Refuses(
        "BOOKING_CUSTOMER_DELETED", "BOOKING_NOT_FOUND", "DUPLICATE_BOOKING", "HOLD_EXPIRED", "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS", "RECORD_NOT_DELETED", "RESTORE_TOO_LATE", "SLOT_IN_THE_PAST", "SLOT_TAKEN",
        "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND")]
    public static async Task<RestoreBookingPayload> RestoreBooking(RestoreBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        return await desk.Answer(id, await desk.Send(new RestoreBooking(id), ct), (booking, errors) => new RestoreBookingPayload(booking, errors), ct);
    }

    /// <summary>Staff note that a party took place.</summary>
    [Refuses("BOOKING_NOT_BEGUN", "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT")]
    public static async Task<CompleteBookingPayload> CompleteBooking(CompleteBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        return await desk.Answer(id, await desk.Send(new CompleteBooking(id), ct), (booking, errors) => new CompleteBookingPayload(booking, errors), ct);
    }

    /// <summary>Staff note that the chef came and nobody was there.</summary>
    [Refuses("BOOKING_NOT_BEGUN", "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT")]
    public static async Task<MarkNoShowPayload> MarkNoShow(MarkNoShowInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        return await desk.Answer(id, await desk.Send(new MarkNoShow(id), ct), (booking, errors) => new MarkNoShowPayload(booking, errors), ct);
    }

    private static BookingId IdOf(string id) => new(GlobalId.Read(BookingNode.Type, id));
}
