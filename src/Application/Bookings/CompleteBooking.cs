using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Staff note that a party took place.</summary>
[GenerateSerializer, Alias("bookings.complete")]
[Requires(Permissions.BookingComplete)]
public sealed record CompleteBooking([property: Id(0)] BookingId Booking) : IBookingRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, CurrentActor actor, TimeProvider time) : IRequestHandler<CompleteBooking, Result<Done>>
    {
        public async Task<Result<Done>> Handle(CompleteBooking request, CancellationToken cancellationToken) =>
            await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is { } booking
                ? booking.Complete(time.GetUtcNow())
                : BookingErrors.NotFound();
    }
}
