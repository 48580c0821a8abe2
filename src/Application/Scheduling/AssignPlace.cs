using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>The day's part of assigning a chef: who else needs whom, and the row. Idempotent.</summary>
[GenerateSerializer, Alias("scheduling.assign-place")]
[Requires(Permissions.BookingAssignChef)]
public sealed record AssignPlace(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] BookingId Booking,
    [property: Id(3)] ChefId Chef) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(CurrentDay day, DayDrives drives, IClaims claims, IUnitOfWork work) : IRequestHandler<AssignPlace, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AssignPlace request, CancellationToken cancellationToken)
        {
            await drives.Know(board => board.Legs(), cancellationToken);

            // The booking's commit is told to the day a moment later; who assigns a chef has read that the booking stands.
            day.Board.Settle(request.Claim);
            var before = day.Board.ChefOf(request.Claim);
            return before == request.Chef
                ? Done.Value
                : day.Board.Assign(request.Claim, request.Chef).Map(_ => Store(request, before));
        }

        private Done Store(AssignPlace request, ChefId? before)
        {
            work.OnRollback(day.MarkStale);
            claims.Assign(request.Claim, before, request.Chef);
            work.Raise(new ChefAssigned(request.Booking, request.Day.Station, request.Day.Date, request.Chef));
            return Done.Value;
        }
    }
}
