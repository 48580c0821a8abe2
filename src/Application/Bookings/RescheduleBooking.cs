using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Moves a party to another slot of its station, at the price it was sold at. The old place is given back.</summary>
[GenerateSerializer, Alias("bookings.reschedule")]
[Requires(Permissions.BookingReschedule)]
public sealed record RescheduleBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] int Version,
    [property: Id(2)] SlotForm Slot) : IBookingRequest<Result<ChangedBooking>>, IVersioned
{
    internal sealed class Handler(EditedBookings bookings, BookingMove move) : IRequestHandler<RescheduleBooking, Result<ChangedBooking>>
    {
        public Task<Result<ChangedBooking>> Handle(RescheduleBooking request, CancellationToken cancellationToken) => bookings.Edit(
            request.Booking,
            request.Version,
            async booking => await move.To(booking, booking.Offered, request.Slot, await bookings.ChefsOf(booking, cancellationToken), cancellationToken),
            cancellationToken);
    }
}
