using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Application.Common;
using MyHibachi.GraphQL.Transport;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>The transports on a real server on loopback, in front of <see cref="TestSchema"/>.</summary>
public sealed class TestGateway : IServed, IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestGateway(WebApplication app)
    {
        _app = app;
        Address = new(app.Urls.Single() + "/graphql");
        Http = new() { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    internal TestFeed Feed => _app.Services.GetRequiredService<TestFeed>();

    internal TestAuthenticator Authenticator => _app.Services.GetRequiredService<TestAuthenticator>();

    internal LogLines Log => _app.Services.GetRequiredService<LogLines>();

    internal T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="settings">Of the section GraphQL.</param>
    /// <param name="time">Null for the real one.</param>
    public static async Task<TestGateway> Start(
        IReadOnlyDictionary<string, string?>? settings = null, string environment = "Development", FakeTimeProvider? time = null, string? pageFolder = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Unhurried.Settings);
        builder.Configuration.AddInMemoryCollection(settings?.Select(pair => KeyValuePair.Create($"GraphQL:{pair.Key}", pair.Value)) ?? []);
        builder.Services.AddSingleton<LogLines>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LogLines>());
        builder.Services.AddSingleton<TimeProvider>(time ?? TimeProvider.System);
        builder.Services.AddScoped<CurrentActor>().AddScoped<ScopeMark>().AddSingleton<Counter>().AddSingleton<SlowWork>();
        builder.Services.AddSingleton<TestFeed>().AddSingleton<ISchema, TestSchema>();
        builder.Services.AddSingleton<TestAuthenticator>().AddSingleton<IRequestAuthenticator>(provider => provider.GetRequiredService<TestAuthenticator>());
        builder.Services.AddGraphQLTransport(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapGraphQLTransport("/graphql", pageFolder);
        await app.StartAsync();
        return new(app);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
