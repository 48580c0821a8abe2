using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>Names one station.</summary>
public readonly record struct StationId(Guid Value);

/// <summary>A base with chefs that serves the addresses around it.</summary>
public sealed class Station : DeletableRoot
{
    /// <summary>The distance in miles up to which an address is served unless staff say otherwise.</summary>
    public const double DefaultRadiusMiles = 150;

    // For the mapper, which sets every property itself.
    private Station()
    {
    }

    public StationId Id { get; private set; }

    /// <summary>Short name that staff say aloud, e.g. <c>SJC</c>; unique among those that stand.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public Address Address { get; private set; } = Address.None;

    /// <summary>Distances are measured from here.</summary>
    public GeoPoint Location => Address.Location;

    /// <summary>IANA name, e.g. <c>America/Los_Angeles</c>; local slots are told in it.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Addresses up to this distance, included, are served.</summary>
    public double ServiceAreaMiles { get; private set; }

    /// <summary>Beyond this distance a booking waits for staff approval.</summary>
    public double EscalationMiles { get; private set; }

    /// <summary>Sales tax as a fraction: 0.0825 is 8.25 %. 0 to 1.</summary>
    public decimal TaxRate { get; private set; }

    public string ContactEmail { get; private set; } = "";

    /// <summary>In E.164 form.</summary>
    public string ContactPhone { get; private set; } = "";

    /// <summary>An inactive station takes no new party.</summary>
    public bool IsActive { get; private set; }

    /// <summary>When parties start on each weekday; one that is not named is closed.</summary>
    public IReadOnlyList<WeekdayHours> WorkingHours { get; private set; } = [];

    /// <summary>Dates with other hours than their weekday's, in order.</summary>
    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];

    /// <summary>Serves the addresses around it.</summary>
    public bool TakesBookings => IsActive && Deletion is null;

    public OpeningHours Opening => new(WorkingHours, Holidays);

    /// <summary>As the station is now: where a change begins.</summary>
    public StationProfile Profile => new(
        Code, Name, Address, TimeZone, ServiceAreaMiles, EscalationMiles, TaxRate, ContactEmail, ContactPhone, IsActive, Opening);

    /// <param name="profile">That was checked.</param>
    public static Station Open(StationId id, StationProfile profile)
    {
        var station = new Station { Id = id };
        station.Become(profile);
        return station;
    }

    /// <summary>Changes what is known of the station. What was sold before stays as it was sold.</summary>
    /// <param name="profile">That was checked.</param>
    public void Update(StationProfile profile)
    {
        var before = (TimeZone, IsActive, WorkingHours, Holidays);
        Become(profile);
        if ((TimeZone, IsActive) != (before.TimeZone, before.IsActive) || !WorkingHours.SequenceEqual(before.WorkingHours) || !Holidays.SequenceEqual(before.Holidays))
        {
            Raise(new StationHoursChanged(Id));
        }
    }

    /// <summary>Notes where the station's address was found.</summary>
    /// <param name="found">Null when it could not be found: the place it was known at stays.</param>
    public void Locate(Address? found) => Address = found ?? Address with { GeocodeStatus = GeocodeStatus.Failed };

    private void Become(StationProfile profile)
    {
        (Code, Name, Address, TimeZone) = (profile.Code, profile.Name, profile.Address, profile.TimeZone);
        (ServiceAreaMiles, EscalationMiles, TaxRate) = (profile.ServiceAreaMiles, profile.EscalationMiles, profile.TaxRate);
        (ContactEmail, ContactPhone, IsActive) = (profile.ContactEmail, profile.ContactPhone, profile.IsActive);
        WorkingHours = [.. profile.Opening.Week.OrderBy(hours => hours.Day).ThenBy(hours => hours.From)];
        Holidays = [.. profile.Opening.Holidays.OrderBy(holiday => holiday.Date)];
    }
}
