using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>A real silo on loopback with ADO.NET clustering, storage and reminders.</summary>
internal sealed class LiveSilo : IAsyncDisposable
{
    private readonly IHost _host;

    internal LiveSilo(SiloSite site, Ticks ticks)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(ticks);
        builder.UseOrleans(silo => silo
            .UsePostgres(site.ConnectionString, site.ClusterId)
            .ConfigureEndpoints(IPAddress.Loopback, site.SiloPort, site.GatewayPort)
            .Configure<ReminderOptions>(o => o.MinimumReminderPeriod = TimeSpan.FromMilliseconds(50))
            .Configure<ClusterMembershipOptions>(NoticeDeathsQuickly));
        _host = builder.Build();
    }

    internal SiloAddress Address => _host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    internal IVigil Vigil(string key) => _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IVigil>(key);

    internal Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    /// <summary>
    /// Two missed probes, two seconds apart, and one vote: quick enough to wait for, and slow enough that a busy machine's
    /// silo is not taken for a dead one.
    /// </summary>
    private static void NoticeDeathsQuickly(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(2);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
    }
}
