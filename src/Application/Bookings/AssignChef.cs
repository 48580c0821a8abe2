using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Assigns a chef to a booking: where several come, to a seat that is free; else instead of whoever was assigned before. Idempotent.</summary>
/// <param name="InsteadOf">Who goes; null takes a free seat, and where the only seat is taken, that one.</param>
/// <param name="Reason">Why the chef's hours and size do not count this once; null where they do.</param>
[GenerateSerializer, Alias("bookings.assign-chef")]
[Requires(Permissions.BookingAssignChef)]
public sealed record AssignChef([property: Id(0)] BookingId Booking, [property: Id(1)] ChefId Chef, [property: Id(2)] ChefId? InsteadOf = null, [property: Id(3)] string? Reason = null) : IBookingRequest<Result<Done>>
{
    // It changes nothing of the booking's own: the day is the writer of assignments. It runs in the booking's grain so that
    // no cancellation comes in between.
    internal sealed class Handler(IRepository<Booking> bookings, ISender sender, StaffOverride staff, CurrentActor actor) : IRequestHandler<AssignChef, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AssignChef request, CancellationToken cancellationToken)
        {
            if (await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            if (staff.WhyNot(request.Reason) is { } refusal)
            {
                return refusal;
            }

            return booking is { IsLive: true, ClaimId: { } claim }
                ? await sender.Send(new AssignPlace(new(booking.StationId, booking.Slot.Date), claim, booking.Id, request.Chef, request.InsteadOf, request.Reason), cancellationToken)
                : BookingErrors.WrongStatus(booking.Status);
        }
    }
}
