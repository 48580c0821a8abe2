using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Google;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>Who finds the place of an address: without a key, the built-in table of postal codes. Section <c>Geocoding</c>.</summary>
internal sealed record GeocodingSettings : GoogleSettings
{
    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static GeocodingSettings Read(IConfiguration configuration) =>
        Setting.Section<GeocodingSettings>(configuration, "Geocoding", check => check.ThatGoogleCanBeAsked());
}
