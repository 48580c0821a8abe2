using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>The day's part of assigning whoever suits best, seat by seat until none of the party is free; one that stays free leaves all as they were. Idempotent.</summary>
[GenerateSerializer, Alias("scheduling.assign-best")]
[Requires(Permissions.BookingAssignChef)]
public sealed record AssignBest(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] BookingId Booking,
    [property: Id(3)] ChefId? RequestedChef) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(CurrentDay day, ChefScores scores, DaySeats seats) : IRequestHandler<AssignBest, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AssignBest request, CancellationToken cancellationToken)
        {
            day.Board.Settle(request.Claim);
            while (day.Board.Find(request.Claim) is not { Seats.AnyFree: false })
            {
                var assigned = (await scores.Of(request.Claim, request.RequestedChef, cancellationToken)).Then(chefs => GiveOne(request, chefs));
                if (!assigned.IsSuccess)
                {
                    // The seats before it are taken in memory only.
                    day.MarkStale();
                    return assigned;
                }
            }

            return Done.Value;
        }

        // Best first. Who is needed by another party is passed over.
        private Result<Done> GiveOne(AssignBest request, ChefRecommendation[] chefs) => chefs
            .Where(chef => chef.WhyNot is null)
            .Select(chef => seats.Give(request.Claim, request.Booking, chef.Chef))
            .FirstOrDefault(assigned => assigned.IsSuccess || assigned.Errors[0].Code != SchedulingErrors.ChefNeededElsewhere().Code, SchedulingErrors.NoChefLeft());
    }
}
