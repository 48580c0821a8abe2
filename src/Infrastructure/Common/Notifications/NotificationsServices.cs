using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Common.Notifications;

internal static class NotificationsServices
{
    /// <summary>One listening connection for this process, and who tells the others.</summary>
    /// <exception cref="InvalidSettingException">A setting of section <c>Notifications</c> cannot be used.</exception>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Setting.Section<NotificationsSettings>(configuration, "Notifications", NotificationsSettings.Check));
        services.AddSingleton<PostgresNotifications>();
        services.AddSingleton<INotifications>(provider => provider.GetRequiredService<PostgresNotifications>());
        services.AddSingleton<CommitNews>().AddHostedService(provider => provider.GetRequiredService<CommitNews>());
        return services.AddHostedService(provider => provider.GetRequiredService<PostgresNotifications>());
    }
}
