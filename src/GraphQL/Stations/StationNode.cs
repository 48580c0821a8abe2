using GraphQL;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Stations;

/// <summary>A base with chefs that serves the addresses around it.</summary>
[Name("Station")]
[Implements(typeof(INode))]
internal sealed class StationNode(Station station) : INode
{
    public const string Type = "Station";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, station.Id.Value);

    /// <summary>Short, as people say it.</summary>
    public string Code => station.Code;

    public string Name => station.Name;

    /// <summary>IANA name of the zone that its slots are told in, as in `America/Los_Angeles`.</summary>
    public string TimeZone => station.TimeZone;

    /// <summary>Addresses up to this many miles away are served.</summary>
    public double ServiceAreaMiles => station.ServiceAreaMiles;

    /// <summary>Beyond this many miles a booking waits for staff approval.</summary>
    public double EscalationMiles => station.EscalationMiles;

    [Ignore]
    public Station Station => station;
}

/// <summary>A US postal address and where it was found.</summary>
[Name("Address")]
internal sealed class AddressNode(Address address)
{
    /// <summary>House number and street; null while only the postal code is known.</summary>
    public string? Street => address.Street;

    public string City => address.City;

    /// <summary>Two letters.</summary>
    public string State => address.State;

    public string PostalCode => address.PostalCode;

    /// <summary>Degrees, WGS 84.</summary>
    public double Latitude => address.Location.Latitude;

    /// <summary>Degrees, WGS 84.</summary>
    public double Longitude => address.Location.Longitude;

    /// <summary>How well the point stands for the address.</summary>
    public GeocodeStatus GeocodeStatus => address.GeocodeStatus;
}
