using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Scheduling;

namespace MyHibachi.GraphQL.Bookings;

internal sealed class BookingMutations
{
    /// <summary>Books the party of a quote at the quoted price, for the customer who is signed in.</summary>
    [Refuses(
        "CHEF_NOT_AVAILABLE", "CHEF_NOT_FOUND", "DUPLICATE_BOOKING", "HOLD_EXPIRED", "HOLD_FOR_ANOTHER_SLOT", "HOLD_NOT_FOUND", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY",
        "INVALID_STREET", "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS", "QUOTE_ALREADY_CONVERTED", "QUOTE_EXPIRED", "QUOTE_NOT_FOUND", "SLOT_IN_THE_PAST", "SLOT_TAKEN",
        "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND", "STREET_REQUIRED")]
    public static async Task<ConvertQuoteToBookingPayload> ConvertQuoteToBooking(ConvertQuoteToBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = NewId(desk, nameof(ConvertQuoteToBooking), input.IdempotencyKey);
        var quote = GlobalId.Read(QuoteNode.Type, input.QuoteId);
        var request = new ConvertQuoteToBooking(id, new(quote), input.Slot.ToForm(), input.Street, ChefOf(input.RequestedChefId), input.IdempotencyKey, input.Source?.ToSource())
        {
            Hold = HoldOf(input.HoldId),
        };
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new ConvertQuoteToBookingPayload(booking, errors), ct);
    }

    /// <summary>Books a party at today's prices: for the customer who is signed in, or by staff for somebody else.</summary>
    [Refuses(
        "CHEF_NOT_AVAILABLE", "CHEF_NOT_FOUND", "DUPLICATE_BOOKING", "HOLD_EXPIRED", "HOLD_FOR_ANOTHER_SLOT", "HOLD_NOT_FOUND", "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_EMAIL",
        "INVALID_EXTRA", "INVALID_GUEST_COUNT", "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME", "INVALID_PHONE", "INVALID_STREET", "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS",
        "NO_ACTIVE_STATION", "OUT_OF_SERVICE_AREA", "REASON_LENGTH", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND",
        "STREET_REQUIRED", "TOO_MANY_EXTRAS", "UNKNOWN_ADDRESS")]
    public static async Task<CreateBookingPayload> CreateBooking(CreateBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = NewId(desk, nameof(CreateBooking), input.IdempotencyKey);
        var request = new CreateBooking(
            id, input.Address.ToForm(), input.Party.ToForm(), input.Slot.ToForm(), input.Customer?.ToForm(), ChefOf(input.RequestedChefId), input.IdempotencyKey,
            input.Source?.ToSource())
        {
            Hold = HoldOf(input.HoldId),
            Reason = input.OverrideReason,
        };
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new CreateBookingPayload(booking, errors), ct);
    }

    /// <summary>
    /// Brings in a party that was sold elsewhere, at today's prices. It takes its place in the slot like any other, and is confirmed at once if its deposit
    /// was received. Send one for each party of the other books; a reference that was brought in before answers with its booking.
    /// </summary>
    [Refuses(
        "DEPOSIT_TOO_SMALL", "DUPLICATE_BOOKING", "HOLD_EXPIRED", "INVALID_AMOUNT", "INVALID_CITY", "INVALID_EMAIL", "INVALID_EXTRA", "INVALID_GUEST_COUNT", "INVALID_NAME",
        "INVALID_PHONE", "INVALID_REFERENCE", "INVALID_STREET", "BOOKING_STATUS_CONFLICT", "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS", "NO_ACTIVE_STATION", "OUT_OF_SERVICE_AREA", "PAID_TOO_MUCH",
        "REFERENCE_TAKEN", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND", "STREET_REQUIRED", "TOO_MANY_EXTRAS", "UNKNOWN_ADDRESS")]
    public static async Task<ImportBookingPayload> ImportBooking(ImportBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = Application.Bookings.ImportBooking.IdOf(input.Reference);
        var request = new ImportBooking(
            id, input.Reference, input.Address.ToForm(), input.Party.ToForm(), input.Slot.ToForm(), input.Customer.ToForm(), Money.FromCents(input.AmountPaidCents));
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new ImportBookingPayload(booking, errors), ct);
    }

    /// <summary>Staff agree to a party far away; from now on its deposit is awaited.</summary>
    [Refuses("BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT")]
    public static async Task<ApproveBookingPayload> ApproveBooking(ApproveBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        return await desk.Answer(id, await desk.Send(new ApproveBooking(id), ct), (booking, errors) => new ApproveBookingPayload(booking, errors), ct);
    }

    /// <summary>Staff record a deposit that was received outside the system; the booking is confirmed.</summary>
    [Refuses(
        "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "DEPOSIT_TOO_SMALL", "IDEMPOTENCY_KEY_REUSED", "INVALID_AMOUNT",
        "INVALID_IDEMPOTENCY_KEY", "PAID_TOO_MUCH")]
    public static async Task<ConfirmBookingPayload> ConfirmBooking(ConfirmBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var request = new ConfirmBooking(id, Money.FromCents(input.AmountPaidCents), input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new ConfirmBookingPayload(booking, errors), ct);
    }

    /// <summary>Ends a booking, gives its place back and decides the refund by the rules.</summary>
    [Refuses(
        "BOOKING_ALREADY_CANCELLED", "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY",
        "REASON_LENGTH")]
    public static async Task<CancelBookingPayload> CancelBooking(CancelBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var request = new CancelBooking(id, input.Reason, input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new CancelBookingPayload(booking, errors), ct);
    }

    /// <summary>
    /// Assigns a chef to a booking: where several come, as one more of them; else instead of whoever was assigned before. Safe to repeat.
    /// </summary>
    [Refuses(
        "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "CHEF_BUSY", "CHEF_OFF_DUTY", "CHEF_NEEDED_ELSEWHERE", "CHEF_NOT_ASSIGNED", "CHEF_NOT_AVAILABLE", "NO_PLACE_SOLD",
        "PARTY_TOO_LARGE_FOR_CHEF", "REASON_LENGTH", "STATION_NOT_FOUND", "WHOM_TO_REPLACE")]
    public static async Task<AssignChefPayload> AssignChef(AssignChefInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var request = new AssignChef(id, new(GlobalId.Read(ChefNode.Type, input.ChefId)), ChefOf(input.InsteadOfChefId), input.OverrideReason);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new AssignChefPayload(booking, errors), ct);
    }

    /// <summary>
    /// Assigns the chefs who suit the booking best and whom no other party needs: as many as are still missing, or none. Who is assigned stays. Safe to repeat.
    /// </summary>
    [Refuses("BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "CHEF_BUSY", "CHEF_NOT_AVAILABLE", "CHEF_OFF_DUTY", "NO_CHEF_LEFT", "NO_PLACE_SOLD", "PARTY_TOO_LARGE_FOR_CHEF", "STATION_NOT_FOUND")]
    public static async Task<AutoAssignPayload> AutoAssign(AutoAssignInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        return await desk.Answer(id, await desk.Send(new AutoAssign(id), ct), (booking, errors) => new AutoAssignPayload(booking, errors), ct);
    }

    private static BookingId IdOf(string id) => new(GlobalId.Read(BookingNode.Type, id));

    private static BookingId NewId(Desk desk, string operation, string key) => new(IdempotencyKey.ToRecordId(desk.Actor, operation, key));

    private static ClaimId? HoldOf(string? id) => id is null ? null : new(GlobalId.Read(HoldNode.Type, id));

    private static ChefId? ChefOf(string? id) => id is null ? null : new(GlobalId.Read(ChefNode.Type, id));
}

internal static class BookingAnswers
{
    /// <summary>The booking read back after a change, or why there was none.</summary>
    public static async Task<TPayload> Answer<T, TPayload>(
        this Desk desk, BookingId id, Result<T> result, Func<BookingNode?, IReadOnlyList<Error>, TPayload> payload, CancellationToken ct) =>
        payload(result.IsSuccess ? await desk.Booking(id, ct) : null, result.Errors);
}
