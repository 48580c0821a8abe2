using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Trails;

namespace MyHibachi.Infrastructure.Trails;

/// <summary>Registers who reads the trail, and who seals it.</summary>
public static class TrailsServices
{
    internal static IServiceCollection AddTrails(this IServiceCollection services) => services
        .AddSingleton<ITrailVerifier, TrailVerifier>()
        .AddScoped<ITrailReads, TrailReads>()
        .AddScoped<ITrailPersonalParts, TrailPersonalParts>()
        .AddScoped<IOpenBusiness, OpenBusiness>()
        .AddScoped<IForgettable, Forgettable>();

    /// <summary>Seals the trail in this process; one of many is enough.</summary>
    public static IServiceCollection AddTrailSealer(this IServiceCollection services) => services
        .AddSingleton<TrailSeals>()
        .AddHostedService<TrailSealer>();
}
