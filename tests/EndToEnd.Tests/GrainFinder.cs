using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MyHibachi.Application.Bookings;
using MyHibachi.Infrastructure.Common.Orleans;
using Orleans.Configuration;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>Asks the cluster which silo a booking lives on.</summary>
internal sealed class GrainFinder : IAsyncDisposable
{
    private readonly IHost _client;

    private GrainFinder(IHost client) => _client = client;

    public static async Task<GrainFinder> StartAsync(string connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = "myhibachi");
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", OrleansSchema.ConnectionStringFor(connectionString)));
        });
        var finder = new GrainFinder(builder.Build());
        await finder._client.StartAsync(TestContext.Current.CancellationToken);
        return finder;
    }

    /// <returns>The port that the silo is known by, for each booking whose grain is in memory.</returns>
    public async Task<Dictionary<Guid, int>> SiloPortsOf(IEnumerable<Guid> bookings)
    {
        var grains = _client.Services.GetRequiredService<IGrainFactory>();
        var found = await Task.WhenAll(bookings.Select(async booking => (
            Booking: booking,
            Silo: await grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grains.Booking(new(booking))))));
        return found.Where(one => one.Silo is not null).ToDictionary(one => one.Booking, one => one.Silo!.Endpoint.Port);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.StopAsync(CancellationToken.None);
        _client.Dispose();
    }
}
