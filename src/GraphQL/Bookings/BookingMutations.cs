using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Quotes;

namespace MyHibachi.GraphQL.Bookings;

internal sealed class BookingMutations
{
    /// <summary>Books the party of a quote at the quoted price, for the customer who is signed in.</summary>
    public static async Task<ConvertQuoteToBookingPayload> ConvertQuoteToBooking(ConvertQuoteToBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = NewId(desk, nameof(ConvertQuoteToBooking), input.IdempotencyKey);
        var quote = GlobalId.Read(QuoteNode.Type, input.QuoteId);
        var request = new ConvertQuoteToBooking(id, new(quote), input.Slot.ToForm(), input.Street, ChefOf(input.RequestedChefId), input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new ConvertQuoteToBookingPayload(booking, errors), ct);
    }

    /// <summary>Books a party at today's prices: for the customer who is signed in, or by staff for somebody else.</summary>
    public static async Task<CreateBookingPayload> CreateBooking(CreateBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = NewId(desk, nameof(CreateBooking), input.IdempotencyKey);
        var request = new CreateBooking(
            id, input.Address.ToForm(), input.Party.ToForm(), input.Slot.ToForm(), input.Customer?.ToForm(), ChefOf(input.RequestedChefId), input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new CreateBookingPayload(booking, errors), ct);
    }

    /// <summary>Staff agree to a party far away; from now on its deposit is awaited.</summary>
    public static async Task<ApproveBookingPayload> ApproveBooking(ApproveBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        return await desk.Answer(id, await desk.Send(new ApproveBooking(id), ct), (booking, errors) => new ApproveBookingPayload(booking, errors), ct);
    }

    /// <summary>Staff record a deposit that was received outside the system; the booking is confirmed.</summary>
    public static async Task<ConfirmBookingPayload> ConfirmBooking(ConfirmBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var request = new ConfirmBooking(id, Money.FromCents(input.AmountPaidCents), input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new ConfirmBookingPayload(booking, errors), ct);
    }

    /// <summary>Ends a booking, gives its place back and decides the refund by the rules.</summary>
    public static async Task<CancelBookingPayload> CancelBooking(CancelBookingInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var request = new CancelBooking(id, input.Reason, input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new CancelBookingPayload(booking, errors), ct);
    }

    /// <summary>Assigns a chef to a booking, in the stead of whoever was assigned before. Safe to repeat.</summary>
    public static async Task<AssignChefPayload> AssignChef(AssignChefInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.BookingId);
        var request = new AssignChef(id, new(GlobalId.Read(ChefNode.Type, input.ChefId)));
        return await desk.Answer(id, await desk.Send(request, ct), (booking, errors) => new AssignChefPayload(booking, errors), ct);
    }

    private static BookingId IdOf(string id) => new(GlobalId.Read(BookingNode.Type, id));

    private static BookingId NewId(Desk desk, string operation, string key) => new(IdempotencyKey.ToRecordId(desk.Actor, operation, key));

    private static ChefId? ChefOf(string? id) => id is null ? null : new(GlobalId.Read(ChefNode.Type, id));
}

internal static class BookingAnswers
{
    /// <summary>The booking read back after a change, or why there was none.</summary>
    public static async Task<TPayload> Answer<T, TPayload>(
        this Desk desk, BookingId id, Result<T> result, Func<BookingNode?, IReadOnlyList<Error>, TPayload> payload, CancellationToken ct) =>
        payload(result.IsSuccess ? await desk.Booking(id, ct) : null, result.Errors);
}
