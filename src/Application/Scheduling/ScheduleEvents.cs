using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Application.Scheduling;

/// <summary>Tells the day's memory what a booking's commit did to its place.</summary>
internal sealed class TellTheDay(IGrainFactory grains) : IEventHandler<BookingCreated>, IEventHandler<BookingChanged>, IEventHandler<BookingCancelled>, IEventHandler<BookingDeleted>, IEventHandler<BookingRestored>
{
    public Task Handle(BookingCreated happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceSold(happened.Claim);

    public async Task Handle(BookingChanged happened, long sequence, CancellationToken ct)
    {
        await grains.StationDay(new(happened.Station, happened.Date)).PlaceSold(happened.Claim);
        if (happened.FromClaim != happened.Claim)
        {
            await grains.StationDay(new(happened.Station, happened.FromDate)).PlaceReleased(happened.FromClaim);
        }
        else
        {
            // A smaller party may have left somebody a chef.
            await grains.StationDay(new(happened.Station, happened.Date)).ServeWaiting();
        }
    }

    public Task Handle(BookingCancelled happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceReleased(happened.Claim);

    public Task Handle(BookingDeleted happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceReleased(happened.Claim);

    public Task Handle(BookingRestored happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceSold(happened.Claim);
}
