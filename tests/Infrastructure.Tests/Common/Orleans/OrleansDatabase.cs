using MyHibachi.Infrastructure.Common.Orleans;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>A database that holds nothing but our script's schema, on a server whose time zone is far from UTC.</summary>
public sealed class OrleansDatabase : IAsyncLifetime
{
    /// <summary>45 minutes off every full hour: no time that ignores the zone comes back right by chance.</summary>
    internal const string TimeZone = "Pacific/Chatham";

    readonly string name = $"orleans_{Guid.NewGuid():N}";
    readonly string server = Environment.GetEnvironmentVariable("H2_POSTGRES")!;
    NpgsqlDataSource? source;

    internal string ConnectionString =>
        OrleansSchema.ConnectionStringFor(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);

    internal NpgsqlDataSource Source => source ?? throw new InvalidOperationException("The database is not there yet.");

    public async ValueTask InitializeAsync()
    {
        await using var admin = NpgsqlDataSource.Create(server);
        await admin.CreateCommand($"create database {name}").ExecuteNonQueryAsync();
        await admin.CreateCommand($"alter database {name} set timezone = '{TimeZone}'").ExecuteNonQueryAsync();
        source = NpgsqlDataSource.Create(ConnectionString);
        await ExecuteAsync(OrleansSchema.Script);
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
            await source.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await using var admin = NpgsqlDataSource.Create(server);
        await admin.CreateCommand($"drop database {name} with (force)").ExecuteNonQueryAsync();
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
