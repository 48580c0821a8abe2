using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Settings;

namespace MyHibachi.Infrastructure.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddScoped<ISettingReads, SettingReads>()
        .AddHostedService<SettingsListener>();
}
