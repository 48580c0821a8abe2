using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>The day's part of assigning a chef: who else needs whom, and the row. Idempotent.</summary>
/// <param name="InsteadOf">Who goes; null takes a free seat, and where the only seat is taken, that one.</param>
/// <param name="Reason">Why the chef's hours and size do not count: <see cref="StaffOverride"/> has agreed. Null where they do.</param>
[GenerateSerializer, Alias("scheduling.assign-place")]
[Requires(Permissions.BookingAssignChef)]
public sealed record AssignPlace(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] BookingId Booking,
    [property: Id(3)] ChefId Chef,
    [property: Id(4)] ChefId? InsteadOf = null,
    [property: Id(5)] string? Reason = null) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(CurrentDay day, DayDrives drives, DaySeats seats) : IRequestHandler<AssignPlace, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AssignPlace request, CancellationToken cancellationToken)
        {
            await drives.Know(board => board.Legs(), cancellationToken);

            // The booking's commit is told to the day a moment later; who assigns a chef has read that the booking stands.
            day.Board.Settle(request.Claim);
            return seats.Give(request.Claim, request.Booking, request.Chef, request.InsteadOf, waives: request.Reason is not null);
        }
    }
}

/// <summary>Gives the seats of the day whose scope this is to chefs: in memory at once, in the rows with the commit.</summary>
internal sealed class DaySeats(CurrentDay day, IClaims claims, IUnitOfWork work)
{
    /// <param name="insteadOf">Who goes; null takes a free seat, and where the only seat is taken, that one.</param>
    public Result<Done> Give(ClaimId claim, BookingId booking, ChefId chef, ChefId? insteadOf = null, bool waives = false)
    {
        var before = day.Board.Find(claim)?.Seats ?? [];
        return before.Have(chef) ? Done.Value : day.Board.Assign(claim, chef, insteadOf, waives).Map(assigned =>
        {
            work.OnRollback(day.MarkStale);
            claims.Assign(claim, before.Except(assigned.Seats).Single(), chef);
            work.Raise(new ChefAssigned(booking, day.Roster.Station.Id, assigned.Slot.Date, chef));
            return Done.Value;
        });
    }
}
