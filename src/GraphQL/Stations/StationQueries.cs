using GraphQL;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Stations;

/// <summary>An address as people write it down.</summary>
internal sealed class AddressInput
{
    /// <summary>House number and street. A price needs none, a booking does.</summary>
    public string? Street { get; init; }

    public string? City { get; init; }

    /// <summary>Two letters. When given, it must be the postal code's.</summary>
    public string? State { get; init; }

    /// <summary>Five digits, with or without the four that may follow.</summary>
    public string PostalCode { get; init; } = "";

    [Ignore]
    public AddressForm ToForm() => new(Street, City, State, PostalCode);
}

/// <summary>How far away a station is, and whether it serves the address.</summary>
[Name("StationDistance")]
internal sealed class StationDistanceNode(ServiceArea area)
{
    public StationNode Station => new(area.Station);

    /// <summary>Great-circle miles, to a hundredth.</summary>
    public double DistanceMiles => Miles.Shown(area.DistanceMiles);

    /// <summary>The address lies within the station's service area.</summary>
    public bool IsServiceable => area.IsServiceable;

    /// <summary>A booking there would wait for staff approval.</summary>
    public bool RequiresEscalation => area.RequiresEscalation;
}

/// <summary>Whether an address is served, by whom, and how far away.</summary>
[Name("ServiceArea")]
internal sealed class ServiceAreaNode(LocatedVenue located)
{
    public AddressNode Address => new(located.Venue);

    /// <summary>The nearest active station.</summary>
    public StationNode Station => new(located.Area.Station);

    /// <summary>Great-circle miles from the station, to a hundredth.</summary>
    public double DistanceMiles => Miles.Shown(located.Area.DistanceMiles);

    /// <summary>The address lies within the station's service area.</summary>
    public bool IsServiceable => located.Area.IsServiceable;

    /// <summary>A booking there waits for staff approval.</summary>
    public bool RequiresEscalation => located.Area.RequiresEscalation;

    /// <summary>The next nearest active stations, nearest first, three at most. Bookings go to the nearest.</summary>
    public IEnumerable<StationDistanceNode> Alternatives => located.Area.Alternatives.Select(other => new StationDistanceNode(other));
}

/// <summary>Distances as people read them.</summary>
internal static class Miles
{
    public static double Shown(double miles) => Math.Round(miles, 2);
}

internal sealed class StationQueries
{
    /// <summary>Which station serves an address, how far away it is, and whether the address is served at all.</summary>
    public static async Task<ServiceAreaNode> CheckServiceArea(AddressInput address, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new CheckServiceArea(address.ToForm()), ct)).OrRefuse());

    /// <summary>Every station that takes bookings, by code.</summary>
    public static async Task<IEnumerable<StationNode>> Stations([FromServices] IStationDirectory stations, CancellationToken ct) =>
        (await stations.All(ct)).Where(station => station.IsActive).OrderBy(station => station.Code, StringComparer.Ordinal).Select(station => new StationNode(station));
}

/// <summary>Stations by id, from memory.</summary>
internal static class StationLookup
{
    public static async Task<StationNode> Node(this IStationDirectory stations, StationId id, CancellationToken ct) =>
        new((await stations.All(ct)).Single(station => station.Id == id));
}
