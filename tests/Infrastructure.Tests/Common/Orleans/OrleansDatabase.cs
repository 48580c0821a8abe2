using MyHibachi.Infrastructure.Common.Orleans;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>A database of the test class's own, as Orleans' providers reach it, in a time zone far from UTC.</summary>
public sealed class OrleansDatabase(PostgresServer server) : IAsyncLifetime
{
    /// <summary>45 minutes off every full hour: no time that ignores the zone comes back right by chance.</summary>
    private const string TimeZone = "Pacific/Chatham";

    private TestDatabase? _database;

    internal string ConnectionString => OrleansSchema.ConnectionStringFor(_database!.ConnectionString);

    internal NpgsqlDataSource Source { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using (var zone = NpgsqlDataSource.Create(_database.ConnectionString + ";Pooling=false"))
        {
            var name = new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database;
            await zone.CreateCommand($"alter database {name} set timezone = '{TimeZone}'")
                .ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Source = NpgsqlDataSource.Create(ConnectionString);
        Assert.Equal(TimeZone, await ReadAsync<string>("select current_setting('timezone')"));
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _database!.DisposeAsync();
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    internal async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
