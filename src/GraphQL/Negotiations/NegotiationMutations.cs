using GraphQL;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Negotiations;

internal sealed class NegotiationMutations
{
    /// <summary>
    /// Asks another party of the day to move by up to an hour, or to another slot, for a credit, so that this one can have a slot that is full. The asked
    /// customer gets links by SMS and email; nothing changes until the answer is yes.
    /// </summary>
    [Refuses(
        "BOOKING_BEGUN", "BOOKING_CANNOT_BE_ASKED", "BOOKING_IN_NEGOTIATION", "BOOKING_NOT_FOUND", "BOOKING_STATUS_CONFLICT", "DUPLICATE_BOOKING",
        "IDEMPOTENCY_KEY_REUSED", "INCENTIVE_NOT_ONE", "INCENTIVE_OUT_OF_BOUNDS", "INVALID_IDEMPOTENCY_KEY", "NEGOTIATION_TOO_LATE", "NOBODY_TO_ASK", "NOT_A_SLOT",
        "OUTSIDE_WORKING_HOURS", "PROPOSAL_MAKES_NO_ROOM", "PROPOSAL_TOO_FAR", "SLOT_FREE", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND",
        "TOO_MANY_NEGOTIATIONS")]
    public static async Task<RequestNegotiationPayload> RequestNegotiation(RequestNegotiationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var asked = await desk.Send(input.ToRequest(), ct);
        return new(asked.IsSuccess ? await desk.Negotiation(asked.Value, ct) : null, asked.Errors);
    }

    /// <summary>
    /// The asked party's answer: by the link, whoever holds it, or by the asked customer who is signed in. Yes gives both parties their new times and the asked one
    /// the credit, all at once; where the day has changed, nothing but the end of the negotiation. The same answer again has the same result.
    /// </summary>
    [CountedAsSignIn]
    [Refuses(
        "FORBIDDEN", "NEGOTIATION_ANSWERED", "NEGOTIATION_EXPIRED", "NEGOTIATION_IMPOSSIBLE", "NEGOTIATION_LINK_INVALID", "NEGOTIATION_NOT_FOUND", "NEGOTIATION_NOT_NAMED",
        "NEGOTIATION_OVER", "UNAUTHENTICATED", OpenToAll = true)]
    public static async Task<RespondToNegotiationPayload> RespondToNegotiation(RespondToNegotiationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var request = new RespondToNegotiation(
            input.Token is null ? null : new Secret(input.Token), input.NegotiationId is null ? null : NegotiationLookup.IdOf(input.NegotiationId), input.Accept);
        var answered = await desk.Send(request, ct);
        return new(answered.IsSuccess ? answered.Value : null, answered.Errors);
    }

    /// <summary>The wishing party, or staff, want it no longer; the asked party is told.</summary>
    [Refuses("NEGOTIATION_NOT_FOUND", "NEGOTIATION_OVER", "STATION_NOT_FOUND")]
    public static async Task<WithdrawNegotiationPayload> WithdrawNegotiation(WithdrawNegotiationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = NegotiationLookup.IdOf(input.NegotiationId);
        var withdrawn = await desk.Send(new WithdrawNegotiation(id), ct);
        return new(withdrawn.IsSuccess ? await desk.Negotiation(id, ct) : null, withdrawn.Errors);
    }
}
