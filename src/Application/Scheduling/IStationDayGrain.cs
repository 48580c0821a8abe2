using MyHibachi.Application.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>
/// One local day of one station: the only writer of its holds and assignments, and the answer to "is there a place?"
/// from memory. Keyed by the station's id and the date.
/// </summary>
[Alias("station-day")]
public interface IStationDayGrain : IGrainWithGuidCompoundKey
{
    /// <summary>Runs one use case. As idempotent as the use case is.</summary>
    [Alias("handle")]
    Task<TResponse> Handle<TResponse>(IStationDayRequest<TResponse> request);

    /// <summary>Notes that a booking stands on a claim now. Idempotent.</summary>
    [Alias("place-sold")]
    Task PlaceSold(ClaimId claim);

    /// <summary>Notes that a claim was given back, and serves who waits for a place. Idempotent.</summary>
    [Alias("place-released")]
    Task PlaceReleased(ClaimId claim);

    /// <summary>Ends offers that were not answered in time, keeps free places for those who wait, and sets the reminder to look again. Idempotent.</summary>
    [Alias("serve-waiting")]
    Task ServeWaiting();

    /// <summary>Ends the negotiations that nobody answered in time, and sets the reminder to the next end. Idempotent.</summary>
    [Alias("end-negotiations")]
    Task EndNegotiations();
}

/// <summary>Where the key of a station day's grain is made, and read.</summary>
public static class StationDayGrains
{
    private const string DateFormat = "yyyy-MM-dd";

    public static IStationDayGrain StationDay(this IGrainFactory grains, StationDayKey day) =>
        grains.GetGrain<IStationDayGrain>(day.Station.Value, day.Date.ToString(DateFormat, CultureInfo.InvariantCulture));

    public static StationDayKey Key(this IStationDayGrain grain) =>
        new(new(grain.GetPrimaryKey(out var date)), DateOnly.ParseExact(date!, DateFormat, CultureInfo.InvariantCulture));
}
