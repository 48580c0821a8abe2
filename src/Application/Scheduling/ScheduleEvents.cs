using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Application.Scheduling;

/// <summary>Tells the day's memory what a booking's commit did to its place.</summary>
internal sealed class TellTheDay(IGrainFactory grains) : IEventHandler<BookingCreated>, IEventHandler<BookingCancelled>
{
    public Task Handle(BookingCreated happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceSold(happened.Claim);

    public Task Handle(BookingCancelled happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceReleased(happened.Claim);
}
