using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Staff agree to a party far away; from now on its deposit is awaited.</summary>
[GenerateSerializer, Alias("bookings.approve")]
[Requires(Permissions.BookingApprove)]
public sealed record ApproveBooking([property: Id(0)] BookingId Booking) : IBookingRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, CurrentActor actor, TimelinePolicy timeline, TimeProvider time)
        : IRequestHandler<ApproveBooking, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ApproveBooking request, CancellationToken cancellationToken) =>
            await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is { } booking
                ? booking.Approve(timeline, time.GetUtcNow())
                : BookingErrors.NotFound();
    }
}
