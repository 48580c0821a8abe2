using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Registers who drains the outbox.</summary>
public static class OutboxServices
{
    /// <summary>Drains the outbox in this process. Handlers call grains, so that is a silo.</summary>
    /// <exception cref="InvalidSettingException">A setting of section <c>Outbox</c> cannot be used.</exception>
    public static IServiceCollection AddOutboxDispatcher(this IServiceCollection services, IConfiguration configuration) => services
        .AddOutboxSettings(configuration)
        .AddSingleton<OutboxStore>()
        .AddSingleton<IOutdatedRows>(provider => provider.GetRequiredService<OutboxStore>())
        .AddSingleton<EventDelivery>()
        .AddHostedService<OutboxDispatcher>()
        .AddHostedService<OutboxCleaner>();

    /// <summary>For those too who only look up what happened, and have to know for how long it is kept.</summary>
    internal static IServiceCollection AddOutboxSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(Setting.Section<OutboxSettings>(configuration, "Outbox", OutboxSettings.Check));
        return services;
    }
}
