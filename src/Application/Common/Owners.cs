using MediatR;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Common;

/// <summary>Names one local day of one station.</summary>
[GenerateSerializer, Alias("station-day-key")]
public readonly record struct StationDayKey([property: Id(0)] StationId Station, [property: Id(1)] DateOnly Date);

/// <summary>A request that one booking's grain runs, one at a time.</summary>
public interface IBookingRequest<out TResponse> : IRequest<TResponse>
{
    BookingId Booking { get; }
}

/// <summary>A request that one station day's grain runs, one at a time.</summary>
public interface IStationDayRequest<out TResponse> : IRequest<TResponse>
{
    StationDayKey Day { get; }
}

/// <summary>A request that one chef's grain runs, one at a time.</summary>
public interface IChefRequest<out TResponse> : IRequest<TResponse>
{
    ChefId Chef { get; }
}

/// <summary>The request that this scope's grain was asked to run: it goes no further.</summary>
public sealed class OwnedRequest
{
    public object? Value { get; set; }
}
