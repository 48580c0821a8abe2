using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>Every refusal that concerns a place.</summary>
public static class StationErrors
{
    public static Error NotFound() => new("STATION_NOT_FOUND", "There is no such station.", "stationId");

    public static Error NoActiveStation() => new("NO_ACTIVE_STATION", "No station is taking bookings.");

    public static Error UnknownAddress() =>
        new("UNKNOWN_ADDRESS", "This address is not known. Give a five-digit US postal code.", "address.postalCode");

    public static Error UnknownStreet() =>
        new("UNKNOWN_ADDRESS", "There is no such street in this postal code.", "address.street");

    public static Error PostalCodeOfAnotherState(string postalCode, string state) =>
        new("UNKNOWN_ADDRESS", $"Postal code {postalCode} lies in {state}.", "address.state");

    public static Error OutsideTheEarth() =>
        new("COORDINATES_OUT_OF_RANGE", "Latitude is -90 to 90 and longitude -180 to 180.");

    public static Error PlaceRequired() => new("PLACE_REQUIRED", "Give either an address, or a latitude and a longitude.");

    public static Error OutOfServiceArea(string stationCode, double miles) => new(
        "OUT_OF_SERVICE_AREA",
        string.Create(CultureInfo.InvariantCulture, $"The nearest station, {stationCode}, is {miles:F0} miles away and does not serve this address."),
        "address");

    public static Error InvalidCode() => new("INVALID_STATION_CODE", "A station's code has 2 to 10 capital letters or digits.", "code");

    /// <param name="other">What the other station is called.</param>
    public static Error CodeTaken(string other) => new("STATION_CODE_TAKEN", $"Another station has this code: {other}.", "code");

    public static Error InvalidTimeZone() =>
        new("INVALID_TIME_ZONE", "There is no such time zone. Give an IANA name, as in America/Los_Angeles.", "timeZone");

    public static Error InvalidRadius(double most) =>
        new("INVALID_RADIUS", string.Create(CultureInfo.InvariantCulture, $"A radius has 0 to {most:F0} miles."), "serviceAreaMiles");

    public static Error InvalidTaxRate() =>
        new("INVALID_TAX_RATE", "A tax rate is a fraction from 0 to 1 with at most 5 decimals: 0.0825 is 8.25 %.", "taxRate");

    public static Error InvalidHolidays(int most) => new(
        "INVALID_HOLIDAYS", $"A station has at most {most} holidays, one a date, each closed or with hours that end after they begin, and a name of at most {Holiday.MaxNameLength} characters.", "holidays");

    /// <param name="parties">How many and which, in words.</param>
    public static Error HasBookings(string parties) =>
        new("STATION_HAS_BOOKINGS", $"This station still has parties to serve: {parties}.", "stationId");

    public static Error InvalidHours(int most) => new(
        "INVALID_HOURS", $"There are at most {most} stretches of hours a week; each ends after it begins, and none begins within another.", "workingHours");
}
