using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Scheduling;
using MyHibachi.Infrastructure.Common.Google;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Scheduling;

internal static class SchedulingServices
{
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IRosters, CachedRosters>()
        .AddScoped<IClaims, Claims>()
        .AddScoped<IHolds, Holds>()
        .AddScoped<IHeldSlots, HeldSlots>()
        .AddSingleton<IOutdatedRows, EndedHolds>()
        .AddScoped<IWorkloads, Workloads>()
        .AddScoped<IPartyHabits, PartyHabits>()
        .AddScoped<IChefAssignments, ChefAssignments>()
        .AddScoped<IChefAgendas, ChefAgendas>()
        .AddScoped<IAssignedParties, AssignedParties>()
        .AddScoped<IScheduleReads, ScheduleReads>()
        .AddOutboxSettings(configuration)
        .AddSingleton<IScheduleLog, ScheduleLog>()
        .AddDriving(DrivingSettings.Read(configuration));

    private static IServiceCollection AddDriving(this IServiceCollection services, DrivingSettings settings)
    {
        services.AddSingleton<DriveCache>().AddSingleton<IOutdatedRows>(provider => provider.GetRequiredService<DriveCache>());
        return settings.GoogleApiKey is null
            ? services.AddSingleton<IDriveTimes, EstimatedDrives>()
            : services.AddSingleton(settings).AddGoogleClient(GoogleDistanceMatrixApi.Client, settings)
                .AddSingleton<GoogleDistanceMatrixApi>().AddSingleton<IDriveTimes, GoogleDrives>();
    }
}
