using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

/// <summary>What one process does with the outbox, with services of its own.</summary>
internal sealed class DispatcherProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private readonly Stack<IHostedService> _running = [];

    private DispatcherProcess(ServiceProvider services) => _services = services;

    public OutboxStore Store => _services.GetRequiredService<OutboxStore>();

    public EventDelivery Delivery => _services.GetRequiredService<EventDelivery>();

    public INotifications Notifications => _services.GetRequiredService<INotifications>();

    /// <param name="handlers">Registers who hears the events.</param>
    public static DispatcherProcess Create(
        OutboxTable outbox, TimeProvider time, Action<IServiceCollection> handlers, params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Setting, (string?)one.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time)
            .AddSingleton(NpgsqlDataSource.Create(outbox.ConnectionString))
            .AddScoped<CurrentActor>()
            .AddNotifications(configuration)
            .AddOutboxDispatcher(configuration);
        handlers(services);
        return new(services.BuildServiceProvider());
    }

    /// <summary>Every event that raises <paramref name="handle"/> is heard under its base type.</summary>
    public static DispatcherProcess Create(
        OutboxTable outbox, TimeProvider time, Func<IDomainEvent, long, CancellationToken, Task> handle, params (string Setting, string Value)[] settings) =>
        Create(outbox, time, services => services.AddSingleton<IEventHandler<IDomainEvent>>(new Handler(handle)), settings);

    /// <summary>Starts everything, and returns when notifications are heard.</summary>
    public async Task<DispatcherProcess> StartAsync()
    {
        using var listening = Notifications.Subscribe(NotificationChannels.Outbox);
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
            _running.Push(service);
        }

        Assert.True((await listening.FirstAsync(TestContext.Current.CancellationToken).Soon()).IsGap);
        return this;
    }

    /// <summary>Asks all to stop before it returns; the task ends when they have.</summary>
    public Task StopAsync()
    {
        List<Task> stopping = [];
        while (_running.TryPop(out var service))
        {
            stopping.Add(service.StopAsync(TestContext.Current.CancellationToken));
        }

        return Task.WhenAll(stopping);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }

    private sealed class Handler(Func<IDomainEvent, long, CancellationToken, Task> handle) : IEventHandler<IDomainEvent>
    {
        public Task Handle(IDomainEvent happened, long sequence, CancellationToken ct) => handle(happened, sequence, ct);
    }
}
