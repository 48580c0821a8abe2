using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Negotiations;

/// <summary>Every refusal that concerns asking a party to move for another.</summary>
public static class NegotiationErrors
{
    public static Error NotFound() => new("NEGOTIATION_NOT_FOUND", "There is no such negotiation.", "negotiationId");

    public static Error LinkInvalid() => new("NEGOTIATION_LINK_INVALID", "This link is not one of ours, or not whole. Open it again from the message.", "token");

    public static Error NotNamed() => new("NEGOTIATION_NOT_NAMED", "Answer by the link's token or, signed in, by the negotiation's id: one of them.", "token");

    public static Error Answered() => new("NEGOTIATION_ANSWERED", "This question was answered before, and otherwise.", "accept");

    public static Error Expired() => new("NEGOTIATION_EXPIRED", "The time to answer is over. Your party stays as it is.", "accept");

    public static Error Over(NegotiationStatus status) =>
        new("NEGOTIATION_OVER", $"This negotiation is {status.ToString().ToLowerInvariant()}, so there is nothing left to do.", "negotiationId");

    public static Error Impossible() =>
        new("NEGOTIATION_IMPOSSIBLE", "The day has changed since, so that it is no longer possible. Your party stays as it is.", "accept");

    public static Error NobodyToAsk() =>
        new("NOBODY_TO_ASK", "No other party of that day could make room by moving. Try another slot, or the waitlist.", "slot");

    /// <param name="why">To be read after a colon.</param>
    public static Error CannotBeAsked(string why) => new("BOOKING_CANNOT_BE_ASKED", $"This party cannot be asked: {why}.", "askedBookingId");

    public static Error AlreadyAsked() => new("BOOKING_IN_NEGOTIATION", "This party is being asked, or asks, already.", "askedBookingId");

    public static Error TooLate() =>
        new("NEGOTIATION_TOO_LATE", "One of the parties begins too soon for anybody to be asked to move.", "slot");

    public static Error TooMany(int most) =>
        new("TOO_MANY_NEGOTIATIONS", $"No more than {most} may be open at a time. Wait for an answer, or withdraw one.", "slot");

    public static Error IncentiveOutOfBounds(IncentiveKind kind, NegotiationPolicy policy) => new(
        "INCENTIVE_OUT_OF_BOUNDS",
        kind is IncentiveKind.Amount ? $"Offer more than nothing and at most {Money.FromCents(policy.MaxAmountCents)}." : $"Offer 1 to {policy.MaxPercent} percent.",
        "incentive");

    public static Error IncentiveNotOne() => new("INCENTIVE_NOT_ONE", "An incentive is either an amount or a percentage.", "incentive");

    public static Error ProposalTooFar(TimeSpan most) => new(
        "PROPOSAL_TOO_FAR", $"A start moves by 1 to {most.TotalMinutes:F0} minutes beside its slot's, in whole minutes, or the party goes to another slot.", "proposal");

    public static Error MakesNoRoom() => new("PROPOSAL_MAKES_NO_ROOM", "Even then nobody would be left for the wished slot.", "proposal");
}
