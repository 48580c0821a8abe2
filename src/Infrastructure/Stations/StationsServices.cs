using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Stations;

namespace MyHibachi.Infrastructure.Stations;

internal static class StationsServices
{
    public static IServiceCollection AddStations(this IServiceCollection services) => services
        .AddSingleton(_ => PostalCodeTable.Load())
        .AddSingleton<IGeocoder, OfflineGeocoder>()
        .AddSingleton<IStationDirectory, CachedStationDirectory>();
}
