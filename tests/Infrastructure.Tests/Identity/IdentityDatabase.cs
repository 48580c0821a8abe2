using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Identity;

/// <summary>One database a test class; its tests keep apart by using addresses of their own.</summary>
public sealed class IdentityDatabase(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    internal string ConnectionString => _database!.ConnectionString;

    internal string ProgramConnectionString => _database!.ProgramConnectionString;

    public async ValueTask InitializeAsync() => _database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _database!.DisposeAsync();
}
