using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Messaging;
using Orleans.Runtime;
using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>The real providers as a silo's and a client's host hand them out; neither host is started.</summary>
sealed class OrleansProviders : IDisposable
{
    readonly IHost silo;
    readonly IHost client;

    internal OrleansProviders(string connectionString, string? clusterId = null)
    {
        ConnectionString = connectionString;
        ClusterId = clusterId ?? Guid.NewGuid().ToString();
        silo = Build(host => host.UseOrleans(orleans => orleans.UsePostgres(NpgsqlDataSource.Create(connectionString), ClusterId)));
        client = Build(host => host.UseOrleansClient(orleans => orleans
            .Configure<ClusterOptions>(o => o.ClusterId = o.ServiceId = ClusterId)
            .UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = ("Npgsql", connectionString))));
    }

    internal string ClusterId { get; }
    internal string ConnectionString { get; }
    internal IMembershipTable Members => silo.Services.GetRequiredService<IMembershipTable>();
    internal IReminderTable Reminders => silo.Services.GetRequiredService<IReminderTable>();
    internal IGatewayListProvider Gateways => client.Services.GetRequiredService<IGatewayListProvider>();

    /// <summary>Storage reads its query texts in a stage of the silo's start, so that stage is run here.</summary>
    internal async Task<IGrainStorage> StorageAsync(string name)
    {
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>(name);
        var lifecycle = ActivatorUtilities.CreateInstance<SiloLifecycleSubject>(silo.Services);
        ((ILifecycleParticipant<ISiloLifecycle>)storage).Participate(lifecycle);
        await lifecycle.OnStart(TestContext.Current.CancellationToken);
        return storage;
    }

    public void Dispose()
    {
        silo.Dispose();
        client.Dispose();
    }

    static IHost Build(Action<HostApplicationBuilder> configure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        configure(builder);
        return builder.Build();
    }
}
