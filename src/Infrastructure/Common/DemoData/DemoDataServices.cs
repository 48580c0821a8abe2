using Microsoft.Extensions.DependencyInjection;

namespace MyHibachi.Infrastructure.Common.DemoData;

internal static class DemoDataServices
{
    /// <summary>Registers the set-up; it is the host that decides whether to run it.</summary>
    public static IServiceCollection AddDemoData(this IServiceCollection services) => services.AddSingleton<DemoSetup>();
}
