using GraphQL;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>A place: either an address, or a latitude and a longitude.</summary>
internal sealed class PlaceInput
{
    public AddressInput? Address { get; init; }

    /// <summary>-90 to 90 degrees, north positive.</summary>
    public double? Latitude { get; init; }

    /// <summary>-180 to 180 degrees, east positive.</summary>
    public double? Longitude { get; init; }

    [Ignore]
    public PlaceForm ToForm() => new(Address?.ToForm(), Latitude, Longitude);
}

internal sealed class TravelTimeInput
{
    /// <summary>Whose clock says whether it is the rush hour.</summary>
    [Id]
    public string StationId { get; init; } = "";

    public PlaceInput From { get; init; } = new();

    public PlaceInput To { get; init; } = new();

    /// <summary>Now, unless told otherwise.</summary>
    public DateTimeOffset? Departure { get; init; }
}

/// <summary>How long a drive takes, as the schedule counts it.</summary>
[Name("TravelTime")]
internal sealed class TravelTimeNode(MeasuredTravel travel)
{
    /// <summary>Great-circle miles, to a hundredth.</summary>
    public double DistanceMiles => Miles.Shown(travel.Miles);

    /// <summary>Without traffic, to a hundredth of a minute.</summary>
    public double BaseMinutes => Math.Round(travel.Time.Base.TotalMinutes, 2);

    /// <summary>1, or what a drive takes longer that departs in the station's weekday rush hour.</summary>
    public double Multiplier => travel.Time.Multiplier;

    /// <summary>The base times the multiplier, to a hundredth of a minute.</summary>
    public double TotalMinutes => Math.Round(travel.Time.Total.TotalMinutes, 2);

    /// <summary>Where the base is known from.</summary>
    public DriveSource Source => travel.Time.Source;

    /// <summary>The station's local date on departure.</summary>
    public DateOnly DepartureDate => DateOnly.FromDateTime(travel.Departure);

    /// <summary>The station's local time on departure.</summary>
    public TimeOnly DepartureTime => TimeOnly.FromDateTime(travel.Departure);
}

internal sealed class TravelQueries
{
    /// <summary>How long a drive takes that departs at a time; for staff. Where no map can be asked it is an estimate, and its source says so.</summary>
    public static async Task<TravelTimeNode> TravelTime(TravelTimeInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var station = GlobalId.Read(StationNode.Type, input.StationId);
        return new((await desk.Send(new MeasureTravel(new(station), input.From.ToForm(), input.To.ToForm(), input.Departure), ct)).OrRefuse());
    }
}
