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

    public static Error OutOfServiceArea(string stationCode, double miles) => new(
        "OUT_OF_SERVICE_AREA",
        string.Create(CultureInfo.InvariantCulture, $"The nearest station, {stationCode}, is {miles:F0} miles away and does not serve this address."),
        "address");
}
