using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Negotiations;

/// <summary>
/// Keeps, on another day, the place that a party is about to agree to. What is kept the negotiation says, so that it matters little who asks. Idempotent.
/// </summary>
[GenerateSerializer, Alias("negotiations.keep-proposed-place")]
[OpenToAll]
public sealed record KeepProposedPlace([property: Id(0)] StationDayKey Day, [property: Id(1)] NegotiationId Negotiation) : IStationDayRequest<Result<Claim>>
{
    internal sealed class Handler(NegotiationFile file, CurrentDay day, DayDrives drives, IHolds holds, IUnitOfWork work, TimeProvider time)
        : IRequestHandler<KeepProposedPlace, Result<Claim>>
    {
        public async Task<Result<Claim>> Handle(KeepProposedPlace request, CancellationToken cancellationToken)
        {
            var (negotiation, now) = (await file.Find(request.Negotiation, cancellationToken), time.GetUtcNow());
            if (negotiation is not { IsOpen: true, Proposal: var proposal } || proposal.Slot.Date != request.Day.Date
                || await file.Party(negotiation.AskedBookingId, cancellationToken) is not { ClaimId: not null } asked)
            {
                return NegotiationErrors.NotFound();
            }

            await drives.Know(board => board.LegsWith(proposal.Slot.Start, asked.Party.Guests, asked.Venue.Location, now), cancellationToken);
            var place = new WantedPlace(
                ClaimIds.For(asked.Id, request.Day, proposal.Slot.Start, asked.Version), null, proposal.Slot.Start, asked.Party.Guests, asked.Venue.Location, Chefs: [], proposal.StartsAt);
            var held = day.Board.Move(place, now);
            if (!held.IsSuccess)
            {
                return held;
            }

            work.OnRollback(day.MarkStale);
            return await holds.Store(request.Day, held.Value, cancellationToken) is { } refused ? refused : held;
        }
    }
}

/// <summary>Gives back what was kept and not agreed on. What was sold stays. Idempotent.</summary>
[GenerateSerializer, Alias("negotiations.give-back-proposed-place")]
[OpenToAll]
public sealed record GiveBackProposedPlace(
    [property: Id(0)] StationDayKey Day, [property: Id(1)] NegotiationId Negotiation, [property: Id(2)] ClaimId Claim) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(CurrentDay day, IHolds holds) : IRequestHandler<GiveBackProposedPlace, Result<Done>>
    {
        public async Task<Result<Done>> Handle(GiveBackProposedPlace request, CancellationToken cancellationToken)
        {
            if (await holds.GiveBack(request.Claim, cancellationToken))
            {
                day.MarkRoom();
            }

            day.MarkStale();
            return Done.Value;
        }
    }
}
