using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Registers who drains the outbox.</summary>
public static class OutboxServices
{
    /// <summary>Drains the outbox in this process. Handlers call grains, so that is a silo.</summary>
    /// <exception cref="InvalidSettingException">A setting of section <c>Outbox</c> cannot be used.</exception>
    public static IServiceCollection AddOutboxDispatcher(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(Setting.Section<OutboxSettings>(configuration, "Outbox", OutboxSettings.Check))
        .AddSingleton<OutboxStore>()
        .AddSingleton<IOutdatedRows>(provider => provider.GetRequiredService<OutboxStore>())
        .AddSingleton<EventDelivery>()
        .AddHostedService<OutboxDispatcher>()
        .AddHostedService<OutboxCleaner>();
}
