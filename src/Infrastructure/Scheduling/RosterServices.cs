using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Scheduling;

namespace MyHibachi.Infrastructure.Scheduling;

internal static class RosterServices
{
    public static IServiceCollection AddRosters(this IServiceCollection services) => services.AddSingleton<IRosters, CachedRosters>();
}
