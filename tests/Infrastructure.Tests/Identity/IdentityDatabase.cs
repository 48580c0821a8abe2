using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Identity;

/// <summary>One database a test class; its tests keep apart by using addresses of their own.</summary>
public sealed class IdentityDatabase(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    internal string ConnectionString => _database!.ConnectionString;

    internal string ProgramConnectionString => _database!.ProgramConnectionString;

    /// <summary>One that a single test has alone, e.g. because its keys are others.</summary>
    internal static async Task<IdentityDatabase> ForOneTest(PostgresServer server)
    {
        var database = new IdentityDatabase(server);
        await database.InitializeAsync();
        return database;
    }

    public async ValueTask InitializeAsync() => _database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _database!.DisposeAsync();
}
