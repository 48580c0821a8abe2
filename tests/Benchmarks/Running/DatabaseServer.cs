using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.Infrastructure.Common.Postgres;
using Npgsql;

namespace MyHibachi.Benchmarks.Running;

/// <summary>A PostgreSQL of this run's own, as careful with its data as the product's; gone with the run.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedPostgres _server;
    private readonly NpgsqlDataSource _database;

    private DatabaseServer(string folder, EmbeddedPostgres server) =>
        (_folder, _server, _database) = (folder, server, NpgsqlDataSource.Create(server.ConnectionString));

    public string ConnectionString => _server.ConnectionString;

    public static async Task<DatabaseServer> Start(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("myhibachi-bench-").FullName;
        var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(folder, "data"), ToolsDirectory = Path.GetFullPath(".tools") };
        return new(folder, await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, ct));
    }

    public async Task Run(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Keeps the database as it is now under another name. Nobody may be connected to it.</summary>
    /// <returns>The connection string of the copy.</returns>
    public async Task<string> Copy(string name)
    {
        var original = new NpgsqlConnectionStringBuilder(ConnectionString);
        _database.Clear();
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false });
        await using var copy = server.CreateCommand($"CREATE DATABASE {name} TEMPLATE {original.Database}");
        copy.CommandTimeout = 300;
        await copy.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = _database.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return command;
    }
}
