using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Assigns the chefs who suit a booking best and whom no other party needs, to all its free seats or none. Who is assigned stays. Idempotent.</summary>
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

            var day = new StationDayKey(booking.StationId, booking.Slot.Date);
            return (await claims.SeatsOf(claim, cancellationToken)).AnyFree
                ? await sender.Send(new AssignBest(day, claim, booking.Id, booking.RequestedChef), cancellationToken)
                : Done.Value;
        }
    }
}
