using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Orleans;
using MyHibachi.Infrastructure.Common.Settings;
using Orleans.Configuration;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>A gateway in a process of its own, as a client of the silos' cluster.</summary>
public static class GatewayHost
{
    private const string Npgsql = "Npgsql";

    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetConnectionString("Database") is { Length: > 0 } told
            ? told
            : throw new InvalidSettingException("ConnectionStrings:Database", "must be given: a gateway joins the silos that run on it");
        builder.Services.AddUseCases().AddInfrastructure(builder.Configuration, database);
        builder.Host.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = builder.Configuration["Silo:ClusterId"] ?? "myhibachi");
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, OrleansSchema.ConnectionStringFor(database)));
            client.UseConnectionRetryFilter<SiloSearch>();

            // A silo that dies takes its list of gateways along: look for the others soon.
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));

            // A request on its way to a grain of that silo gets no answer, and nobody who could say so. No request takes as long as this.
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
            client.AddActivityPropagation();
        });
        builder.AddOperations();
        builder.AddGateway();

        var app = builder.Build();
        app.MapHealth();
        app.MapGateway();
        return app;
    }
}
