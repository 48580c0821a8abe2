using Microsoft.EntityFrameworkCore;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Identity;

/// <summary>One database a test class; its tests keep apart by using addresses of their own.</summary>
public sealed class IdentityDatabase(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    internal string ConnectionString => _database!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, source);
        await using var db = new MyHibachiDbContext(options.Options);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _database!.DisposeAsync();
}
