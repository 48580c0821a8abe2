using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Moves a party to another slot of its station, at the price it was sold at. The old place is given back.</summary>
/// <param name="Reason">Why the station's hours do not count this once; null where they do.</param>
[GenerateSerializer, Alias("bookings.reschedule")]
[Requires(Permissions.BookingReschedule)]
public sealed record RescheduleBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] int Version,
    [property: Id(2)] SlotForm Slot,
    [property: Id(3)] string? Reason = null) : IBookingRequest<Result<ChangedBooking>>, IVersioned
{
    internal sealed class Handler(EditedBookings bookings, BookingMove move, StaffOverride staff) : IRequestHandler<RescheduleBooking, Result<ChangedBooking>>
    {
        public Task<Result<ChangedBooking>> Handle(RescheduleBooking request, CancellationToken cancellationToken) =>
            bookings.Edit(request.Booking, request.Version, booking => Move(booking, request, cancellationToken), cancellationToken);

        private async Task<Result<Done>> Move(Booking booking, RescheduleBooking request, CancellationToken ct) => staff.WhyNot(request.Reason) is { } refusal
            ? refusal
            : await move.To(booking, booking.Offered, request.Slot, await bookings.ChefsOf(booking, ct), ct, evenClosed: request.Reason is not null);
    }
}
