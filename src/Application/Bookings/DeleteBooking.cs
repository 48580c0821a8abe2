using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Puts a booking aside, e.g. one that was made by mistake, and gives its place back. One that was paid for is cancelled instead.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[GenerateSerializer, Alias("bookings.delete")]
[Requires(Permissions.BookingDelete)]
public sealed record DeleteBooking([property: Id(0)] BookingId Booking, [property: Id(1)] string Reason) : IBookingRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, IClaims claims, RecordDesk records, CurrentActor actor) : IRequestHandler<DeleteBooking, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DeleteBooking request, CancellationToken cancellationToken)
        {
            if (await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            var claim = booking.ClaimId;
            var deleted = booking.MayBeDeleted().Then(_ => records.Delete(booking, request.Reason, "bookingId"));
            if (deleted.IsSuccess)
            {
                await claims.Release(claim, cancellationToken);
            }

            return deleted;
        }
    }
}
