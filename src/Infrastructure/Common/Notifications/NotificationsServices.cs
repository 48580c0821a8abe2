using Microsoft.Extensions.DependencyInjection;

namespace MyHibachi.Infrastructure.Common.Notifications;

internal static class NotificationsServices
{
    /// <summary>One listening connection for this process.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotificationsOptions>().BindConfiguration("Notifications").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PostgresNotifications>();
        services.AddSingleton<INotifications>(provider => provider.GetRequiredService<PostgresNotifications>());
        return services.AddHostedService(provider => provider.GetRequiredService<PostgresNotifications>());
    }
}
