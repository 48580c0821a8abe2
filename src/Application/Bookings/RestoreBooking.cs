using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Bookings;

/// <summary>
/// Brings a deleted booking back. One that is still to come needs a place in its slot again: a slot that was sold since, has begun, or in which the
/// customer or the venue has another party by now, and a customer who was deleted, stand in the way, and the refusal says so.
/// </summary>
[GenerateSerializer, Alias("bookings.restore")]
[Requires(Permissions.BookingRestore)]
public sealed record RestoreBooking([property: Id(0)] BookingId Booking) : IBookingRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, IRepository<Customer> customers, BookingMove move, RecordDesk records, CurrentActor actor) : IRequestHandler<RestoreBooking, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RestoreBooking request, CancellationToken cancellationToken)
        {
            if (await bookings.FindEvenDeleted(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            if (await customers.Find(new CustomerById(booking.CustomerId), cancellationToken) is null)
            {
                return BookingErrors.CustomerDeleted();
            }

            var restored = records.Restore(booking, "bookingId");
            return restored.IsSuccess && booking.IsLive ? await move.BackIntoItsSlot(booking, cancellationToken) : restored;
        }
    }
}
