using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Orleans;
using MyHibachi.Silo.Hosting;
using Npgsql;
using Orleans.Configuration;
using Orleans.Reminders;
using Orleans.TestingHost;

namespace MyHibachi.TestKit.Cluster;

/// <summary>Puts the product's parts into a cluster of this process.</summary>
internal static class ClusterAssembly
{
    // Several clusters of several hosts share one server of 200 connections.
    private const int ConnectionsOfOneHost = 12;

    public static InProcessTestCluster Build(ClusterPlan plan, string database)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(database) { MaxPoolSize = ConnectionsOfOneHost }.ConnectionString;
        var builder = new InProcessTestClusterBuilder(plan.Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host =>
        {
            host.Configuration.AddInMemoryCollection(plan.Settings);
            SetClock(host.Services, plan);
        });
        builder.ConfigureSiloHost((_, host) => host.AddProduct(connectionString));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.WatchGrains();
            silo.PurgeDaily();
            silo.KeepState(OrleansSchema.ConnectionStringFor(connectionString));
            silo.Configure<ClusterMembershipOptions>(NoticeDeathSoon);
        });
        builder.ConfigureClientHost(host => host.Services.AddUseCases().AddInfrastructure(host.Configuration, connectionString));
        return builder.Build();
    }

    // Reminders follow the test's clock; what keeps the cluster itself together must not see hours pass in a moment.
    private static void SetClock(IServiceCollection services, ClusterPlan plan)
    {
        if (plan.Clock is { } clock)
        {
            services.AddSingleton<TimeProvider>(clock);
            services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, clock);
        }
    }

    private static void NoticeDeathSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
    }
}
