using FluentValidation;
using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>
/// Asks another party of the day to move, so that this one can have a slot that is full. A customer asks for the own party and says no more; staff
/// may choose whom to ask, for what, and what is offered.
/// </summary>
/// <param name="Asked">Whom to ask; null takes the party that makes room by the least shift.</param>
/// <param name="Proposal">What it would have instead; null for the least shift.</param>
/// <param name="Incentive">Null for what is offered when a customer asks.</param>
[Requires(Permissions.NegotiationRequest)]
public sealed record RequestNegotiation(
    BookingId Booking, SlotForm Slot, BookingId? Asked, ProposalForm? Proposal, IncentiveForm? Incentive, string IdempotencyKey) : IRequest<Result<NegotiationId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<RequestNegotiation>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<Booking> bookings, IRepository<Negotiation> negotiations, NegotiationDoor door, CurrentActor actor, IIdGenerator ids)
        : IRequestHandler<RequestNegotiation, Result<NegotiationId>>
    {
        public async Task<Result<NegotiationId>> Handle(RequestNegotiation request, CancellationToken cancellationToken)
        {
            if (request is { Asked: null, Proposal: null, Incentive: null } is false && actor.Value.Customer is not null)
            {
                return AccessErrors.Forbidden();
            }

            if (await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } wishing)
            {
                return BookingErrors.NotFound();
            }

            var asked = await door.Ask(new(ids.Next()), wishing, request, cancellationToken);
            return asked.Map(negotiation =>
            {
                negotiations.Add(negotiation);
                return negotiation.Id;
            });
        }
    }
}

/// <summary>What a party would have instead.</summary>
/// <param name="Slot">Its own, or another one.</param>
/// <param name="ShiftMinutes">How much later than the slot it would start; less than nothing is earlier.</param>
[GenerateSerializer, Alias("forms.proposal")]
public sealed record ProposalForm([property: Id(0)] SlotForm Slot, [property: Id(1)] int ShiftMinutes);

/// <summary>What is offered: one of the two.</summary>
public sealed record IncentiveForm(int? AmountCents, int? Percent)
{
    internal Result<Incentive> Read(NegotiationPolicy policy) => (AmountCents, Percent) switch
    {
        ({ } cents, null) => Incentive.Create(IncentiveKind.Amount, cents, policy),
        (null, { } percent) => Incentive.Create(IncentiveKind.Percent, percent, policy),
        _ => NegotiationErrors.IncentiveNotOne(),
    };
}
