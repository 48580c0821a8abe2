using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.Infrastructure.Common.DemoData;
using MyHibachi.Silo.Hosting;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.TestKit.Gateway;

/// <summary>
/// The whole product in this process, put together as its own program does it: a silo with its gateway on a real server on loopback, the
/// demonstration's stations, chefs and staff, and a database of its own.
/// </summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly TestDatabase _database;

    private RunningProduct(WebApplication app, TestDatabase database, IReadOnlyDictionary<string, string> passwords)
    {
        (_app, _database, StaffPasswords) = (app, database, passwords);
        Tables = new(database.ConnectionString);
    }

    /// <summary>Where it answers, without a path.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>By email address, as the greeting would print them.</summary>
    public IReadOnlyDictionary<string, string> StaffPasswords { get; }

    public ProductTables Tables { get; }

    /// <param name="settings">That differ from the defaults.</param>
    public static async Task<RunningProduct> Start(PostgresServer server, IReadOnlyDictionary<string, string?> settings, CancellationToken ct)
    {
        var database = await server.CreateDatabaseAsync(ct);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Unhurried.Settings);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration.AddInMemoryCollection([new("Urls", "http://127.0.0.1:0")]);
        var app = SiloHost.Build(builder, database.ProgramConnectionString);
        var opened = await app.Services.GetRequiredService<DemoSetup>().Ensure(ct);
        await app.StartAsync(ct);
        return new(app, database, opened.ToDictionary(account => account.Email.Value, account => account.Password.Reveal()));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Tables.DisposeAsync();
        await _database.DisposeAsync();
    }
}
