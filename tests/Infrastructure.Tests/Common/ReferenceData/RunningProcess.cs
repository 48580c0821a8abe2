using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;
using MyHibachi.Infrastructure.Pricing;
using MyHibachi.Infrastructure.Scheduling;
using MyHibachi.Infrastructure.Stations;
using MyHibachi.Infrastructure.Tests.Common.Postgres;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.ReferenceData;

/// <summary>What one process of the product keeps of the reference data, with its own ear on the database.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningProcess(IHost host) => _host = host;

    public IStationDirectory Stations => _host.Services.GetRequiredService<IStationDirectory>();

    public IPriceLists Prices => _host.Services.GetRequiredService<IPriceLists>();

    public IRosters Rosters => _host.Services.GetRequiredService<IRosters>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningProcess> Start(string connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        builder.Services.AddDbContextPool<MyHibachiDbContext>((services, options) =>
            InfrastructureServices.Configure(options, services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddNotifications(builder.Configuration).AddReferenceData().AddStations(builder.Configuration).AddPricing().AddScheduling(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync(Ct);
        await Settle(host.Services.GetRequiredService<ReferenceCaches>(), connectionString);
        return new(host);
    }

    // Starting makes a process forget twice: when it subscribes, and when its connection listens. A third time is news.
    private static async Task Settle(ReferenceCaches caches, string connectionString)
    {
        var probe = caches.Cache(_ => Task.FromResult(new object()), "stations");
        for (var heard = 0; heard < 3; heard++)
        {
            var before = await probe.Get(Ct);
            await Sql.RunAsync(connectionString, "SELECT pg_notify('reference_data', 'stations')", Ct);
            await Eventually.True(async () => await probe.Get(Ct) != before, "the process heard the database");
        }
    }

    public async Task<Roster> Roster(StationId station) => (await Rosters.Find(station, Ct))!;

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
