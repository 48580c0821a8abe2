using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Scheduling;

namespace MyHibachi.Infrastructure.Scheduling;

internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<IRosters, CachedRosters>()
        .AddScoped<IClaims, Claims>()
        .AddScoped<IHolds, Holds>()
        .AddScoped<IWorkloads, Workloads>()
        .AddScoped<IChefAssignments, ChefAssignments>();
}
