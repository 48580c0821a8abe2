using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Messaging;
using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>The real providers as a silo's and a client's host hand them out; neither host is started.</summary>
internal sealed class OrleansProviders : IDisposable
{
    private readonly IHost _silo;
    private readonly IHost _client;

    internal OrleansProviders(string connectionString, string? clusterId = null)
    {
        ConnectionString = connectionString;
        ClusterId = clusterId ?? Guid.NewGuid().ToString();
        _silo = Build(host => host.UseOrleans(silo => silo.UsePostgres(connectionString, ClusterId)));
        _client = Build(host => host.UseOrleansClient(client => client
            .Configure<ClusterOptions>(o => o.ClusterId = o.ServiceId = ClusterId)
            .UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (PostgresSilo.Invariant, connectionString))));
    }

    internal string ClusterId { get; }
    internal string ConnectionString { get; }
    internal IMembershipTable Members => _silo.Services.GetRequiredService<IMembershipTable>();
    internal IReminderTable Reminders => _silo.Services.GetRequiredService<IReminderTable>();
    internal IGatewayListProvider Gateways => _client.Services.GetRequiredService<IGatewayListProvider>();

    /// <summary>Storage reads its query texts in a stage of the silo's start, so that stage is run here.</summary>
    internal async Task<IGrainStorage> StorageAsync(string name)
    {
        var storage = _silo.Services.GetRequiredKeyedService<IGrainStorage>(name);
        var lifecycle = ActivatorUtilities.CreateInstance<SiloLifecycleSubject>(_silo.Services);
        ((ILifecycleParticipant<ISiloLifecycle>)storage).Participate(lifecycle);
        await lifecycle.OnStart(TestContext.Current.CancellationToken);
        return storage;
    }

    public void Dispose()
    {
        _silo.Dispose();
        _client.Dispose();
    }

    private static IHost Build(Action<HostApplicationBuilder> configure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        configure(builder);
        return builder.Build();
    }
}
