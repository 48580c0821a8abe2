using GraphQL;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Negotiations;

internal sealed class RequestNegotiationInput
{
    /// <summary>The party that wishes the slot: the own one, or for staff any of their stations'.</summary>
    [Id]
    public string BookingId { get; init; } = "";

    /// <summary>A slot of its station that is full for it.</summary>
    public SlotInput Slot { get; init; } = new();

    /// <summary>Whom to ask, for staff to say; left out, the party that makes room by the least shift.</summary>
    [Id]
    public string? AskedBookingId { get; init; }

    /// <summary>What the asked party would have instead, for staff to say; left out, the least shift.</summary>
    public ProposalInput? Proposal { get; init; }

    /// <summary>What is offered, for staff to say; left out, what is offered when a customer asks.</summary>
    public IncentiveInput? Incentive { get; init; }

    /// <summary>8 to 128 characters, new for each question; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";

    [Ignore]
    public RequestNegotiation ToRequest() => new(
        new(GlobalId.Read(BookingNode.Type, BookingId)), Slot.ToForm(), AskedBookingId is null ? null : new(GlobalId.Read(BookingNode.Type, AskedBookingId)),
        Proposal?.ToForm(), Incentive is null ? null : new(Incentive.AmountCents, Incentive.Percent), IdempotencyKey);
}

/// <summary>What the asked party would have instead.</summary>
internal sealed class ProposalInput
{
    /// <summary>Its own, or another one of any day.</summary>
    public SlotInput Slot { get; init; } = new();

    /// <summary>How many minutes later than the slot it would start, 60 at most; less than nothing is earlier.</summary>
    public int ShiftMinutes { get; init; }

    [Ignore]
    public ProposalForm ToForm() => new(Slot.ToForm(), ShiftMinutes);
}

/// <summary>A credit for agreeing: one of the two.</summary>
internal sealed class IncentiveInput
{
    /// <summary>Whole cents, up to a setting.</summary>
    public int? AmountCents { get; init; }

    /// <summary>Percent of the asked party's price, up to a setting.</summary>
    public int? Percent { get; init; }
}

internal sealed class RespondToNegotiationInput
{
    /// <summary>As the link in the message carries it.</summary>
    public string? Token { get; init; }

    /// <summary>In the place of a token, for the asked customer who is signed in.</summary>
    [Id]
    public string? NegotiationId { get; init; }

    /// <summary>Yes, move my party; or no, leave it as it is.</summary>
    public bool Accept { get; init; }
}

internal sealed class WithdrawNegotiationInput
{
    [Id]
    public string NegotiationId { get; init; } = "";
}

internal sealed class RequestNegotiationPayload(NegotiationNode? negotiation, IReadOnlyList<Error> errors) : NegotiationPayload(negotiation, errors);

internal sealed class WithdrawNegotiationPayload(NegotiationNode? negotiation, IReadOnlyList<Error> errors) : NegotiationPayload(negotiation, errors);

internal sealed class RespondToNegotiationPayload(NegotiationStatus? status, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>What became of it; null when nothing was changed.</summary>
    public NegotiationStatus? Status => status;
}

internal abstract class NegotiationPayload(NegotiationNode? negotiation, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The negotiation as it is now; null when nothing was changed.</summary>
    public NegotiationNode? Negotiation => negotiation;
}
