using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Infrastructure.Common.Google;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Stations;

internal static class StationsServices
{
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static IServiceCollection AddStations(this IServiceCollection services, IConfiguration configuration)
    {
        var geocoding = GeocodingSettings.Read(configuration);
        services.AddSingleton(_ => PostalCodeTable.Load()).AddSingleton<OfflineGeocoder>().AddSingleton<IStationDirectory, CachedStationDirectory>();
        services.AddScoped<IStationReads, StationReads>().AddScoped<IDeletedRows, DeletedStations>();
        return geocoding.GoogleApiKey is null
            ? services.AddSingleton<IGeocoder>(provider => provider.GetRequiredService<OfflineGeocoder>())
            : services.AddGoogle(geocoding);
    }

    private static IServiceCollection AddGoogle(this IServiceCollection services, GeocodingSettings settings) => services
        .AddSingleton(settings).AddGoogleClient(GoogleGeocodingApi.Client, settings)
        .AddSingleton<GoogleGeocodingApi>().AddSingleton<IGeocoder, GoogleGeocoder>();
}
