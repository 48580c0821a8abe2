using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>A started silo on loopback, with ADO.NET clustering, storage and reminders on the given database.</summary>
sealed class LiveSilo : IAsyncDisposable
{
    static readonly TestClusterPortAllocator FreePorts = new();

    readonly IHost host;
    readonly NpgsqlDataSource database;

    LiveSilo(IHost host, NpgsqlDataSource database) => (this.host, this.database) = (host, database);

    internal SiloAddress Address => host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    internal IVigil Vigil(string key) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<IVigil>(key);

    internal static (int Silo, int Gateway) AllocatePorts() => FreePorts.AllocateConsecutivePortPairs(1);

    internal static async Task<LiveSilo> StartAsync(
        string connectionString, string clusterId, (int Silo, int Gateway) ports, Ticks ticks)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(ticks);
        var database = NpgsqlDataSource.Create(connectionString);
        builder.UseOrleans(silo => silo
            .UsePostgres(database, clusterId)
            .ConfigureEndpoints(IPAddress.Loopback, ports.Silo, ports.Gateway)
            .Configure<ReminderOptions>(o => o.MinimumReminderPeriod = TimeSpan.FromMilliseconds(50))
            .Configure<ClusterMembershipOptions>(NoticeDeathsQuickly));
        var silo = new LiveSilo(builder.Build(), database);
        await silo.host.StartAsync(TestContext.Current.CancellationToken);
        return silo;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(TestContext.Current.CancellationToken);
        host.Dispose();
        await database.DisposeAsync();
    }

    internal async Task CrashAsync()
    {
        await database.DisposeAsync();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        try { await host.StopAsync(now.Token); } catch (Exception e) { Console.WriteLine("stop: " + e.Message); }
        host.Dispose();
    }

    /// <summary>Two probes of a second each, missed, and one vote: about a second and a half instead of the default's ten and more.</summary>
    static void NoticeDeathsQuickly(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
    }
}
