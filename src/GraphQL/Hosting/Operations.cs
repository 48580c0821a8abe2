using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using MyHibachi.GraphQL.Chefs;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>What whoever operates the program looks at: health, traces, metrics.</summary>
public static class Operations
{
    private const string Ready = "ready";

    /// <summary>Traces run from the HTTP request through the grain to the SQL; they leave the process only when an endpoint is configured.</summary>
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.EndInTime());
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<ClusterHealth>("cluster", tags: [Ready]);
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("myhibachi"))
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(requests => requests.Filter = TellsNoSecret)
                .AddSource("Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime")
                .AddNpgsql())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Microsoft.Orleans", "Npgsql"))
            .UseOtlpExporter();
    }

    // Whoever has the address of a chef's calendar reads it, so that no trace may hold one.
    private static bool TellsNoSecret(HttpContext http) => !http.Request.Path.StartsWithSegments(ChefFeedEndpoint.Folder, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>/health</c> and <c>/health/live</c>: the process answers. <c>/health/ready</c>: its database and its cluster do too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
