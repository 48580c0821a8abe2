using GraphQL;
using MyHibachi.Application.Common;
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

    public AddressNode Address => new(station.Address);

    /// <summary>Sales tax as a fraction: 0.0825 is 8.25 %.</summary>
    public double TaxRate => (double)station.TaxRate;

    public string ContactEmail => station.ContactEmail;

    /// <summary>In E.164 form, as in `+14155550132`.</summary>
    public string ContactPhone => station.ContactPhone;

    /// <summary>Takes bookings.</summary>
    public bool IsActive => station.IsActive;

    /// <summary>When parties start on each weekday, by the clock on the station's wall. A weekday that is not there is closed.</summary>
    public IEnumerable<WeekdayHoursNode> WorkingHours => station.WorkingHours.Select(hours => new WeekdayHoursNode(hours));

    /// <summary>Dates with other hours than their weekday's, or none, in order.</summary>
    public IEnumerable<HolidayNode> Holidays => station.Holidays.Select(holiday => new HolidayNode(holiday));

    /// <summary>Counts the changes; send it back with a change of yours.</summary>
    public int Version => station.Version;

    /// <summary>When, by whom and why the station was deleted; null while it stands, and for those who may not restore.</summary>
    public DeletionNode? Deletion([FromServices] Desk desk) =>
        station.Deletion is { } deletion && desk.Actor.Can(Permissions.StationRestore) ? new(deletion) : null;

    [Ignore]
    public Station Station => station;
}

/// <summary>A stretch of a weekday in which parties start.</summary>
[Name("WeekdayHours")]
internal sealed class WeekdayHoursNode(WeekdayHours hours)
{
    public DayOfWeek Day => hours.Day;

    /// <summary>Included.</summary>
    public TimeOnly From => hours.From;

    /// <summary>Excluded; midnight, `00:00`, is the end of the day.</summary>
    public TimeOnly Until => hours.Until;
}

/// <summary>A date on which a station keeps other hours than on its weekday, or none.</summary>
[Name("Holiday")]
internal sealed class HolidayNode(Holiday holiday)
{
    public DateOnly Date => holiday.Date;

    /// <summary>Included; null when the station is closed all day.</summary>
    public TimeOnly? From => holiday.From;

    /// <summary>Excluded; null when the station is closed all day.</summary>
    public TimeOnly? Until => holiday.Until;

    public string? Name => holiday.Name;
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
