using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Application.Bookings;

/// <summary>One booking: the only writer of its record and its timeline. Keyed by the booking's id.</summary>
[Alias("booking")]
public interface IBookingGrain : IGrainWithGuidKey
{
    /// <summary>Runs one use case. As idempotent as the use case is.</summary>
    [Alias("handle")]
    Task<TResponse> Handle<TResponse>(IBookingRequest<TResponse> request);

    /// <summary>Takes every step of the timeline that is due and sets the reminder to the next. Idempotent.</summary>
    [Alias("wake")]
    Task Wake();
}

/// <summary>Where the key of a booking's grain is made.</summary>
public static class BookingGrains
{
    public static IBookingGrain Booking(this IGrainFactory grains, BookingId id) => grains.GetGrain<IBookingGrain>(id.Value);
}
