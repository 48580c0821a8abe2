using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>Who finds the place of an address. Section <c>Geocoding</c>.</summary>
internal sealed record GeocodingSettings
{
    /// <summary>Null answers from the built-in table of postal codes.</summary>
    public string? GoogleApiKey { get; init; }

    public Uri GoogleAddress { get; init; } = new("https://maps.googleapis.com/");

    /// <summary>How long one try may take; a customer is waiting.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a failed question is asked again.</summary>
    public int Retries { get; init; } = 2;

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static GeocodingSettings Read(IConfiguration configuration) => Setting.Section<GeocodingSettings>(configuration, "Geocoding", check => check
        .That(own => own.GoogleApiKey is null or { Length: > 0 }, nameof(GoogleApiKey), "must not be empty")
        .That(own => own.GoogleAddress.IsAbsoluteUri, nameof(GoogleAddress), "is a whole address, as in https://maps.googleapis.com/")
        .That(own => own.Timeout > TimeSpan.Zero, nameof(Timeout), "must be more than nothing")
        .That(own => own.Retries is >= 1 and <= 10, nameof(Retries), "is 1 to 10"));
}
