using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MyHibachi.Domain.Stations;
using Polly;
using Polly.Retry;
using Polly.Timeout;

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

    private const string TryAgain = "UNKNOWN_ERROR";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly ResiliencePipeline<GoogleAnswer> _patience = Patience(settings, time);

    /// <param name="address">On one line.</param>
    /// <param name="postalCode">Five digits; the answer lies in it.</param>
    public async Task<GoogleAnswer> Find(string address, string postalCode, CancellationToken ct)
    {
        try
        {
            return await _patience.ExecuteAsync(async attempt => await Ask(address, postalCode, attempt), ct);
        }
        catch (Exception failure) when (IsPassing(failure) || failure is JsonException)
        {
            return new GoogleAnswer.Unavailable(failure.GetType().Name);
        }
    }

    private async Task<GoogleAnswer> Ask(string address, string postalCode, CancellationToken ct)
    {
        using var client = clients.CreateClient(Client);
        var query = $"address={Uri.EscapeDataString(address)}&components=country:US%7Cpostal_code:{postalCode}&key={Uri.EscapeDataString(settings.GoogleApiKey!)}";
        using var response = await client.GetAsync(new Uri("maps/api/geocode/json?" + query, UriKind.Relative), ct);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            return new GoogleAnswer.Unavailable(TryAgain);
        }

        return response.IsSuccessStatusCode
            ? Read(await response.Content.ReadFromJsonAsync<Reply>(Json, ct))
            : new GoogleAnswer.Unavailable($"HTTP {(int)response.StatusCode}");
    }

    private static GoogleAnswer Read(Reply? reply) => reply switch
    {
        { Status: "OK", Results: [{ Geometry: { Location: { } at } geometry } best, ..] } when GeoPoint.Create(at.Lat, at.Lng) is { IsSuccess: true, Value: var point } =>
            new GoogleAnswer.Found(point, geometry.LocationType is "ROOFTOP" && !best.PartialMatch),
        { Status: "ZERO_RESULTS" } => new GoogleAnswer.Nothing(),
        { Status: { Length: > 0 } status } when status is not "OK" => new GoogleAnswer.Unavailable(status),
        _ => new GoogleAnswer.Unavailable("UNREADABLE"),
    };

    // Quota and a refused key do not get better within seconds: only what Google says to try again is tried again.
    private static ResiliencePipeline<GoogleAnswer> Patience(GeocodingSettings settings, TimeProvider time) =>
        new ResiliencePipelineBuilder<GoogleAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<GoogleAnswer>
            {
                MaxRetryAttempts = settings.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Result is GoogleAnswer.Unavailable { Reason: TryAgain } || IsPassing(attempt.Outcome.Exception)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = settings.Timeout })
            .Build();

    private static bool IsPassing(Exception? failure) => failure is HttpRequestException or TimeoutRejectedException;

    private sealed record Reply(string? Status, IReadOnlyList<Place>? Results);

    private sealed record Place(Geometry? Geometry, bool PartialMatch);

    private sealed record Geometry(Point? Location, string? LocationType);

    private sealed record Point(double Lat, double Lng);
}
