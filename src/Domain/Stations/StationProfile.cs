using System.Text.RegularExpressions;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>What a person may change of a station.</summary>
/// <param name="Code">Short name that staff say aloud, e.g. <c>SJC</c>; unique.</param>
/// <param name="TimeZone">IANA name, e.g. <c>America/Los_Angeles</c>; local slots are told in it.</param>
/// <param name="ServiceAreaMiles">Addresses up to this distance, included, are served.</param>
/// <param name="EscalationMiles">Beyond this distance a booking waits for staff approval.</param>
/// <param name="TaxRate">Sales tax as a fraction: 0.0825 is 8.25 %. 0 to 1.</param>
/// <param name="ContactPhone">In E.164 form.</param>
/// <param name="IsActive">Takes bookings.</param>
public sealed partial record StationProfile(
    string Code,
    string Name,
    Address Address,
    string TimeZone,
    double ServiceAreaMiles,
    double EscalationMiles,
    decimal TaxRate,
    string ContactEmail,
    string ContactPhone,
    bool IsActive,
    OpeningHours Opening)
{
    /// <summary>Nobody drives farther to cook.</summary>
    public const double MostMiles = 1000;

    /// <summary>As fine as a rate is kept: a thousandth of a percent.</summary>
    private const int TaxDecimals = 5;

    /// <summary>This profile, or every field in which no station can be so.</summary>
    public Result<StationProfile> Checked()
    {
        Error[] wrong =
        [
            .. Unless(CodeShape().IsMatch(Code), StationErrors.InvalidCode()),
            .. Unless(IsTimeZone(TimeZone), StationErrors.InvalidTimeZone()),
            .. Unless(IsDistance(ServiceAreaMiles), StationErrors.InvalidRadius(MostMiles).At("serviceAreaMiles")),
            .. Unless(IsDistance(EscalationMiles), StationErrors.InvalidRadius(MostMiles).At("escalationMiles")),
            .. Unless(TaxRate is >= 0 and <= 1 && decimal.Round(TaxRate, TaxDecimals) == TaxRate, StationErrors.InvalidTaxRate()),
            .. Opening.Wrong(),
        ];
        return wrong.Length == 0 ? this : Result<StationProfile>.Failure(wrong);
    }

    private static Error[] Unless(bool right, Error error) => right ? [] : [error];

    private static bool IsDistance(double miles) => miles is >= 0 and <= MostMiles;

    // A system also knows zones by other names, such as those of Windows and the folders of its own time zone files.
    private static bool IsTimeZone(string name) => ZoneShape().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    [GeneratedRegex(@"^[A-Z0-9]{2,10}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+(/[A-Z][A-Za-z0-9_+-]*){1,2}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneShape();
}
