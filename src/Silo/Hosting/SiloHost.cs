using System.Net;
using MyHibachi.GraphQL.Hosting;
using MyHibachi.Infrastructure.Common.Orleans;
using MyHibachi.Infrastructure.Common.Processes;
using MyHibachi.Infrastructure.Common.Settings;
using Orleans.Configuration;

namespace MyHibachi.Silo.Hosting;

/// <summary>One process of the product: a silo, and unless told otherwise the gateway with it.</summary>
public static class SiloHost
{
    private const string Npgsql = "Npgsql";

    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static WebApplication Build(WebApplicationBuilder builder, string connectionString)
    {
        var settings = Setting.Section<SiloSettings>(builder.Configuration, "Silo", check => check
            .That(silo => IPAddress.TryParse(silo.AdvertisedAddress, out _), nameof(SiloSettings.AdvertisedAddress), "is an IP address")
            .That(silo => silo.MissedProbes >= 1, nameof(SiloSettings.MissedProbes), "is 1 or more"));
        builder.Services.AddSingleton(settings);
        builder.AddProduct(connectionString);
        builder.Host.UseOrleans(silo =>
        {
            JoinCluster(silo, settings, OrleansSchema.ConnectionStringFor(connectionString));
            silo.KeepState(OrleansSchema.ConnectionStringFor(connectionString));
            silo.WatchGrains();
            silo.PurgeDaily();
        });
        builder.AddOperations();
        if (settings.CoHostGateway)
        {
            builder.AddGateway();
        }

        var app = builder.Build();
        app.MapHealth();
        if (settings.CoHostGateway)
        {
            app.MapGateway();
        }

        return app;
    }

    private static void JoinCluster(ISiloBuilder silo, SiloSettings settings, string connectionString)
    {
        silo.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = settings.ClusterId);

        // A silo that comes back on its old port after a crash is known at once for the successor of the dead one; on another it
        // would wait for that one to be declared dead.
        var near = LoopbackPorts.Near(EndpointOptions.DEFAULT_SILO_PORT, EndpointOptions.DEFAULT_GATEWAY_PORT);
        silo.ConfigureEndpoints(
            IPAddress.Parse(settings.AdvertisedAddress),
            settings.SiloPort is 0 ? near[0] : settings.SiloPort,
            settings.GatewayPort is 0 ? near[1] : settings.GatewayPort);
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, connectionString));
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = settings.ProbeTimeout;
            options.NumMissedProbesLimit = settings.MissedProbes;
            options.NumVotesForDeathDeclaration = 1;
        });
    }
}
