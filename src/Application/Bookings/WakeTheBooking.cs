using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Application.Bookings;

/// <summary>
/// Starts and redirects a booking's timeline when its state changes. It hangs on the stored event, not on the request, so that
/// a crash after the commit cannot leave a booking that never wakes.
/// </summary>
internal sealed class WakeTheBooking(IGrainFactory grains) : IEventHandler<BookingCreated>, IEventHandler<BookingApproved>, IEventHandler<BookingConfirmed>, IEventHandler<BookingChanged>, IEventHandler<BookingDeleted>, IEventHandler<BookingRestored>,
      IEventHandler<BookingCancelled>
{
    public Task Handle(BookingCreated happened, long sequence, CancellationToken ct) => Wake(happened);

    public Task Handle(BookingApproved happened, long sequence, CancellationToken ct) => Wake(happened);

    public Task Handle(BookingConfirmed happened, long sequence, CancellationToken ct) => Wake(happened);

    public Task Handle(BookingChanged happened, long sequence, CancellationToken ct) => Wake(happened);

    public Task Handle(BookingDeleted happened, long sequence, CancellationToken ct) => Wake(happened);

    public Task Handle(BookingRestored happened, long sequence, CancellationToken ct) => Wake(happened);

    public Task Handle(BookingCancelled happened, long sequence, CancellationToken ct) => Wake(happened);

    private Task Wake(BookingEvent happened) => grains.Booking(happened.Booking).Wake();
}
