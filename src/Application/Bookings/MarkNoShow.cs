using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Staff note that the chef came and nobody was there.</summary>
[GenerateSerializer, Alias("bookings.mark-no-show")]
[Requires(Permissions.BookingComplete)]
public sealed record MarkNoShow([property: Id(0)] BookingId Booking) : IBookingRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, CurrentActor actor, TimeProvider time) : IRequestHandler<MarkNoShow, Result<Done>>
    {
        public async Task<Result<Done>> Handle(MarkNoShow request, CancellationToken cancellationToken) =>
            await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is { } booking
                ? booking.MarkNoShow(time.GetUtcNow())
                : BookingErrors.NotFound();
    }
}
