using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
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

/// <summary>Whether an address is known.</summary>
[Name("AddressCheck")]
internal sealed class AddressCheckNode(Result<Address> found)
{
    public bool IsValid => found.IsSuccess;

    /// <summary>The address as it is written and where it lies; null when it is not known.</summary>
    public AddressNode? Address => found.IsSuccess ? new(found.Value) : null;

    /// <summary>What is wrong, field by field; empty for an address that is known.</summary>
    public IEnumerable<AddressProblemNode> Problems => found.Errors.Select(error => new AddressProblemNode(error));
}

/// <summary>Why an address is not known.</summary>
[Name("AddressProblem")]
internal sealed class AddressProblemNode(Error error)
{
    public string Code => error.Code;

    /// <summary>The field of the address that is wrong, as in `address.postalCode`.</summary>
    public string? Field => error.Field;

    /// <summary>One sentence for a person.</summary>
    public string Message => error.Message;
}

/// <summary>Distances as people read them.</summary>
internal static class Miles
{
    public static double Shown(double miles) => Math.Round(miles, 2);
}

internal sealed class StationQueries
{
    /// <summary>Which station serves an address, how far away it is, and whether the address is served at all. It writes nothing down: whoever is not served leaves a lead through `calculateQuote` or `saveBookingDraft`.</summary>
    public static async Task<ServiceAreaNode> CheckServiceArea(AddressInput address, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new CheckServiceArea(address.ToForm()), ct)).OrRefuse());

    /// <summary>Where an address lies. One that is not known is refused, naming the field.</summary>
    public static async Task<AddressNode> GeocodeAddress(AddressInput address, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new GeocodeAddress(address.ToForm()), ct)).OrRefuse());

    /// <summary>Whether an address is known, for a form that is being filled in: what is wrong with it, or how it is written.</summary>
    public static async Task<AddressCheckNode> ValidateAddress(AddressInput address, [FromServices] Desk desk, CancellationToken ct) =>
        new(await desk.Send(new GeocodeAddress(address.ToForm()), ct));

    /// <summary>A station by id; null when there is none that the caller may see.</summary>
    public static Task<StationNode?> Station([Id] string id, [FromServices] Desk desk, CancellationToken ct) =>
        desk.Station(new(GlobalId.Read(StationNode.Type, id)), ct);

    /// <summary>The stations that take bookings; to staff also their own that take none.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last station already seen.</param>
    /// <param name="search">Part of a code, a name or an address.</param>
    /// <param name="order">By code, unless told otherwise.</param>
    public static async Task<StationConnection> Stations(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, string? search = null, StationWhereInput? where = null, StationOrderInput? order = null)
    {
        if (where?.Deleted is true)
        {
            desk.Actor.Demand(Permissions.StationRestore);
        }

        var (request, filter) = (Cursors.NamedRequest(first, after), (where ?? new()).ToFilter(search));
        var (sort, direction) = order is null ? (StationSort.Code, SortDirection.Ascending) : (order.By, order.Direction);
        return new(await desk.Read((IStationReads reads) => reads.List(desk.Actor, filter, sort, direction, request, ct)), filter, sort, request);
    }
}

/// <summary>Stations by id.</summary>
internal static class StationLookup
{
    /// <summary>From memory, for a record that names it.</summary>
    public static async Task<StationNode> Node(this IStationDirectory stations, StationId id, CancellationToken ct) =>
        new((await stations.All(ct)).Single(station => station.Id == id));

    /// <summary>The station as it is stored this moment, if the caller may see it.</summary>
    public static async Task<StationNode?> Station(this Desk desk, StationId id, CancellationToken ct) =>
        await desk.Read((IStationReads reads) => reads.Find(desk.Actor, id, ct)) is { } station ? new(station) : null;
}
