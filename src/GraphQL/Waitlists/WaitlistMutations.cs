using GraphQL;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Waitlists;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Waitlists;

internal sealed class WaitlistMutations
{
    /// <summary>Waits for a place in a slot that is full: for the customer who is signed in, or by staff for somebody else.</summary>
    [Refuses(
        "ALREADY_WAITING", "DUPLICATE_BOOKING", "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_EMAIL", "INVALID_EXTRA", "INVALID_GUEST_COUNT",
        "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME", "INVALID_PHONE", "INVALID_STREET", "NOT_A_SLOT", "NO_ACTIVE_STATION", "OUTSIDE_WORKING_HOURS",
        "OUT_OF_SERVICE_AREA", "SLOT_FREE", "SLOT_IN_THE_PAST", "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND", "STREET_REQUIRED", "TOO_MANY_EXTRAS", "UNKNOWN_ADDRESS")]
    public static async Task<JoinWaitlistPayload> JoinWaitlist(JoinWaitlistInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var request = new JoinWaitlist(input.Address.ToForm(), input.Party.ToForm(), input.Slot.ToForm(), input.Customer?.ToForm(), input.IdempotencyKey, input.Source?.ToSource());
        var joined = await desk.Send(request, ct);
        return new(joined.IsSuccess ? await desk.WaitlistEntry(joined.Value, ct) : null, joined.Errors);
    }

    /// <summary>Waits no longer. A place that is offered at that moment goes to the next.</summary>
    [Refuses("WAITLIST_ENTRY_NOT_FOUND", "WAITLIST_ENTRY_OVER")]
    public static async Task<LeaveWaitlistPayload> LeaveWaitlist(LeaveWaitlistInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.EntryId);
        return await desk.Answer(id, await desk.Send(new LeaveWaitlist(id), ct), (entry, errors) => new LeaveWaitlistPayload(entry, errors), ct);
    }

    /// <summary>Lets the next have the place that is offered. To wait again is to join again, behind the others.</summary>
    [Refuses("NO_WAITLIST_OFFER", "WAITLIST_ENTRY_NOT_FOUND")]
    public static async Task<DeclineWaitlistOfferPayload> DeclineWaitlistOffer(DeclineWaitlistOfferInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.EntryId);
        return await desk.Answer(id, await desk.Send(new DeclineWaitlistOffer(id), ct), (entry, errors) => new DeclineWaitlistOfferPayload(entry, errors), ct);
    }

    /// <summary>Books the party that was waited for, at today's prices, in the place that is kept for it.</summary>
    [Refuses(
        "DUPLICATE_BOOKING", "HOLD_EXPIRED", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "NO_ACTIVE_STATION", "NO_WAITLIST_OFFER", "NOT_A_SLOT",
        "OUTSIDE_WORKING_HOURS", "OUT_OF_SERVICE_AREA", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "STATION_NOT_FOUND", "WAITLIST_ENTRY_NOT_FOUND")]
    public static async Task<AcceptWaitlistOfferPayload> AcceptWaitlistOffer(AcceptWaitlistOfferInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var sold = await desk.Send(new AcceptWaitlistOffer(IdOf(input.EntryId), input.IdempotencyKey), ct);
        return new(sold.IsSuccess ? await desk.Booking(sold.Value, ct) : null, sold.Errors);
    }

    private static WaitlistEntryId IdOf(string id) => new(GlobalId.Read(WaitlistEntryNode.Type, id));
}

internal static class WaitlistAnswers
{
    /// <summary>The entry read back after a change, or why there was none.</summary>
    public static async Task<TPayload> Answer<T, TPayload>(
        this Desk desk, WaitlistEntryId id, Result<T> result, Func<WaitlistEntryNode?, IReadOnlyList<Error>, TPayload> payload, CancellationToken ct) =>
        payload(result.IsSuccess ? await desk.WaitlistEntry(id, ct) : null, result.Errors);
}
