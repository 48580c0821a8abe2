using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Google;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>What became of a question to Google: the closed set of outcomes the rest of the program knows.</summary>
internal abstract record GoogleAnswer
{
    private GoogleAnswer()
    {
    }

    /// <param name="IsTheBuilding">Google knows the very building, and understood all of the address.</param>
    internal sealed record Found(GeoPoint Location, bool IsTheBuilding) : GoogleAnswer;

    /// <summary>There is no such address.</summary>
    internal sealed record Nothing : GoogleAnswer;

    /// <summary>Google cannot be asked now.</summary>
    /// <param name="Reason">The status it gave, or the kind of failure; never the address or the key.</param>
    internal sealed record Unavailable(string Reason) : GoogleAnswer;
}

/// <summary>
/// The Geocoding API of Google Maps, <c>/maps/api/geocode/json</c>
/// (https://developers.google.com/maps/documentation/geocoding/requests-geocoding).
/// </summary>
internal sealed class GoogleGeocodingApi(IHttpClientFactory clients, GeocodingSettings settings, TimeProvider time)
{
    public const string Client = "google-geocoding";

    private readonly GoogleService _google = new(clients, Client, settings, time);

    /// <param name="address">On one line.</param>
    /// <param name="postalCode">Five digits; the answer lies in it.</param>
    public async Task<GoogleAnswer> Find(string address, string postalCode, CancellationToken ct)
    {
        try
        {
            var question = $"maps/api/geocode/json?address={Uri.EscapeDataString(address)}&components=country:US%7Cpostal_code:{postalCode}";
            return await _google.Ask<Reply, GoogleAnswer>(question, Read, ct);
        }
        catch (GoogleUnavailableException unavailable)
        {
            return new GoogleAnswer.Unavailable(unavailable.Message);
        }
    }

    private static GoogleAnswer Read(Reply? reply) => reply switch
    {
        { Status: "OK", Results: [{ Geometry: { Location: { } at } geometry } best, ..] } when GeoPoint.Create(at.Lat, at.Lng) is { IsSuccess: true, Value: var point } =>
            new GoogleAnswer.Found(point, geometry.LocationType is "ROOFTOP" && !best.PartialMatch),
        { Status: "ZERO_RESULTS" } => new GoogleAnswer.Nothing(),
        { Status: { Length: > 0 } status } when status is not "OK" => throw new GoogleUnavailableException(status),
        _ => throw new GoogleUnavailableException("UNREADABLE"),
    };

    private sealed record Reply(string? Status, IReadOnlyList<Place>? Results);

    private sealed record Place(Geometry? Geometry, bool PartialMatch);

    private sealed record Geometry(Point? Location, string? LocationType);

    private sealed record Point(double Lat, double Lng);
}
