using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Bookings;

/// <summary>Assigns the chef who suits a booking best and whom no other party needs. A booking that has a chef keeps him. Idempotent.</summary>
[GenerateSerializer, Alias("bookings.auto-assign")]
[Requires(Permissions.BookingAssignChef)]
public sealed record AutoAssign([property: Id(0)] BookingId Booking) : IBookingRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, IClaims claims, ISender sender, CurrentActor actor) : IRequestHandler<AutoAssign, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AutoAssign request, CancellationToken cancellationToken)
        {
            if (await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            if (booking is not { IsLive: true, ClaimId: { } claim })
            {
                return BookingErrors.WrongStatus(booking.Status);
            }

            return await claims.ChefOf(claim, cancellationToken) is null ? await AssignBest(booking, claim, cancellationToken) : Done.Value;
        }

        private async Task<Result<Done>> AssignBest(Booking booking, ClaimId claim, CancellationToken ct)
        {
            var day = new StationDayKey(booking.StationId, booking.Slot.Date);
            var chefs = await sender.Send(new ScoreChefs(day, claim, booking.RequestedChef), ct);
            if (!chefs.IsSuccess)
            {
                return Result<Done>.Failure(chefs.Errors);
            }

            // Best first. Who is needed by another party is passed over.
            foreach (var chef in chefs.Value.Where(chef => chef.WhyNot is null))
            {
                var assigned = await sender.Send(new AssignPlace(day, claim, booking.Id, chef.Chef), ct);
                if (assigned.IsSuccess || assigned.Errors[0].Code != SchedulingErrors.ChefNeededElsewhere().Code)
                {
                    return assigned;
                }
            }

            return SchedulingErrors.NoChefLeft();
        }
    }
}
