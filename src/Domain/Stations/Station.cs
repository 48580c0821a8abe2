namespace MyHibachi.Domain.Stations;

/// <summary>Names one station.</summary>
public readonly record struct StationId(Guid Value);

/// <summary>A base with chefs that serves the addresses around it.</summary>
/// <param name="Code">Short name that staff say aloud, e.g. <c>SJC</c>; unique.</param>
/// <param name="TimeZone">IANA name, e.g. <c>America/Los_Angeles</c>; local slots are told in it.</param>
/// <param name="ServiceAreaMiles">Addresses up to this distance, included, are served.</param>
/// <param name="EscalationMiles">Beyond this distance a booking waits for staff approval.</param>
/// <param name="TaxRate">Sales tax as a fraction: 0.0825 is 8.25 %. 0 to 1.</param>
public sealed record Station(
    StationId Id,
    string Code,
    string Name,
    GeoPoint Location,
    string TimeZone,
    double ServiceAreaMiles,
    double EscalationMiles,
    decimal TaxRate,
    string ContactEmail,
    string ContactPhone,
    bool IsActive)
{
    // For the mapper, which sets every property itself.
    private Station()
        : this(default, "", "", default, "", 0, 0, 0, "", "", false)
    {
    }

    /// <summary>The distance in miles up to which an address is served unless staff say otherwise.</summary>
    public const double DefaultRadiusMiles = 150;
}
