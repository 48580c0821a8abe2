using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using MyHibachi.GraphQL.Transport;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Http;

namespace MyHibachi.GraphQL.Hosting.Edge;

/// <summary>What every request passes before it reaches the API: who really sends it, how often, over what, and what browsers may do with the answer.</summary>
internal static class EdgeProtection
{
    private const string Health = "/health";

    private const int HttpsPort = 443;

    /// <exception cref="Infrastructure.Common.Settings.InvalidSettingException">A setting cannot be used.</exception>
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        var settings = EdgeSettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(settings);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.Configure<ForwardedHeadersOptions>(options => Trust(options, settings.TrustedProxies));
        builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (settings.HstsMaxAge, true));
        builder.Services.AddHttpsRedirection(options => (options.HttpsPort, options.RedirectStatusCode) = (HttpsPort, StatusCodes.Status308PermanentRedirect));
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, settings.RequestsPerMinute));
            options.OnRejected = Refuse;
        });
    }

    /// <summary>Comes before everything that answers.</summary>
    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.Add);
        if (app.Services.GetRequiredService<EdgeSettings>().RequireHttps is true)
        {
            // Whoever watches the process asks from beside it, without TLS.
            app.UseWhen(http => !IsHealth(http), secured => secured.UseHsts().UseHttpsRedirection());
        }

        app.Use(KeyHolder.Find);
        app.UseRateLimiter();
    }

    // As far as the proxies go on naming whom they had it from; the first that is not one of them is the client.
    private static void Trust(ForwardedHeadersOptions options, IReadOnlyList<string> proxies)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardLimit = null;
        options.ForwardedHeaders = proxies.Count is 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(EdgeSettings.NetworkOf(proxy)!.Value);
        }
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http, int perMinute) => IsHealth(http)
        ? RateLimitPartition.GetNoLimiter(Health)
        : KeyHolder.PartitionOf(http) ?? RateLimitPartition.GetTokenBucketLimiter(Budgets.PayerAt(http.Connection.RemoteIpAddress), _ => Budgets.Bucket(perMinute));

    private static bool IsHealth(HttpContext http) => http.Request.Path.StartsWithSegments(Health, StringComparison.Ordinal);

    private static ValueTask Refuse(OnRejectedContext rejected, CancellationToken ct) =>
        new(Answers.Refuse(rejected.HttpContext.Response, AnswerForm.Json, RequestRefused.TooMany(rejected.Lease)));
}
