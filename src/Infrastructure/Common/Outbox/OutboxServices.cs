using Microsoft.Extensions.DependencyInjection;

namespace MyHibachi.Infrastructure.Common.Outbox;

internal static class OutboxServices
{
    /// <summary>Drains the outbox in this process. Where handlers need grains, that is a silo.</summary>
    public static IServiceCollection AddOutboxDispatcher(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<OutboxStore>()
            .AddSingleton<EventDelivery>()
            .AddHostedService<OutboxDispatcher>()
            .AddHostedService<OutboxCleaner>();
    }
}
