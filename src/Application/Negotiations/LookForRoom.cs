using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Negotiations;

/// <summary>Which party of a day could make room for another one, and by what. Changes nothing.</summary>
/// <param name="Wishing">The party that wishes the slot.</param>
/// <param name="Instead">The place it has, if it lies on this day.</param>
/// <param name="Askable">The places of those who may be asked.</param>
/// <param name="Proposal">What the only one of them would have; null looks for the least shift.</param>
[GenerateSerializer, Alias("negotiations.look-for-room")]
[Requires(Permissions.NegotiationRequest)]
public sealed record LookForRoom(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] BookingId Wishing,
    [property: Id(2)] ClaimId? Instead,
    [property: Id(3)] TimeOnly Start,
    [property: Id(4)] int Guests,
    [property: Id(5)] GeoPoint Venue,
    [property: Id(6)] List<ClaimId> Askable,
    [property: Id(7)] ProposalForm? Proposal) : IStationDayRequest<Result<RoomMade>>
{
    internal sealed class Handler(CurrentDay day, DayDrives drives, SchedulingPolicy policy, TimeProvider time) : IRequestHandler<LookForRoom, Result<RoomMade>>
    {
        public async Task<Result<RoomMade>> Handle(LookForRoom request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow();
            await drives.Know(board => board.LegsWith(request.Start, request.Guests, request.Venue, now), cancellationToken);
            var wishing = new WantedPlace(ClaimIds.For(request.Wishing, request.Day, request.Start), request.Instead, request.Start, request.Guests, request.Venue, Chefs: []);
            var simply = day.Board.TryMove(wishing, now);
            if (simply.IsSuccess || simply.Errors[0] != SchedulingErrors.SlotTaken())
            {
                return simply.IsSuccess ? SchedulingErrors.SlotFree() with { Message = "There is a place for this party in this slot. Move it there, without asking anybody." } : Result<RoomMade>.Failure(simply.Errors);
            }

            // Who books reads what is stored; the day hears of it a moment later.
            request.Askable.ForEach(day.Board.Settle);
            var aside = request.Proposal is { } proposal
                ? Proposed(request, wishing, proposal, now)
                : day.Board.FindRoom(wishing, request.Askable, now) is { } found ? found : NegotiationErrors.NobodyToAsk();
            return aside.Map(made => new RoomMade(
                made.Has, new(made.Slot.Date, made.Slot.Start), made.StartsAt, day.Board.StartBeside(new(request.Day.Date, request.Start), TimeSpan.Zero)));
        }

        private Result<MoveAside> Proposed(LookForRoom request, WantedPlace wishing, ProposalForm proposal, DateTimeOffset now)
        {
            var (slot, shift, has) = (new Slot(proposal.Slot.Date, proposal.Slot.Time), TimeSpan.FromMinutes(proposal.ShiftMinutes), request.Askable[0]);
            var startsAt = day.Board.StartBeside(slot, shift);
            if (shift.Duration() > policy.MaxShift || day.Board.Claims.Any(claim => claim.Id == has && claim.Event.StartsAt == startsAt))
            {
                return NegotiationErrors.ProposalTooFar(policy.MaxShift);
            }

            var stays = day.Board.Claims.Any(claim => claim.Id == has && claim.Slot == slot);
            var aside = new MoveAside(has, stays ? has : default, slot, startsAt);
            return day.Board.CouldExchange(wishing, aside, now) ? aside : NegotiationErrors.MakesNoRoom();
        }
    }
}

/// <summary>How one party makes room.</summary>
/// <param name="Asked">The place it has.</param>
/// <param name="Slot">Whose place it would take.</param>
/// <param name="StartsAt">When it would start.</param>
/// <param name="WishedStartsAt">When the wished slot begins.</param>
[GenerateSerializer, Alias("negotiations.room-made")]
public sealed record RoomMade(
    [property: Id(0)] ClaimId Asked, [property: Id(1)] SlotForm Slot, [property: Id(2)] DateTimeOffset StartsAt, [property: Id(3)] DateTimeOffset WishedStartsAt);
