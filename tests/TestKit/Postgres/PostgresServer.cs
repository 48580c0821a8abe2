using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.Infrastructure.Common.Postgres;
using Npgsql;

namespace MyHibachi.TestKit;

/// <summary>
/// One PostgreSQL a test process, started by the first test that asks for a database, gone with the process.
/// Register it once in a test project: <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Template = "template_of_tests";

    private readonly ThrowAwayFolder _folder = new();
    private readonly Func<string, CancellationToken, Task> _migrate;
    private readonly Lazy<Task<EmbeddedPostgres>> _ready;
    private EmbeddedPostgres? _server;
    private int _databases;

    public PostgresServer()
        : this(TestSchema.MigrateAsync)
    {
    }

    private PostgresServer(Func<string, CancellationToken, Task> migrate)
    {
        _migrate = migrate;
        _ready = new(StartAsync);
    }

    /// <summary>With a schema of the caller's own instead of the product's.</summary>
    /// <param name="migrate">Runs once, against the empty template; gets its connection string.</param>
    public static PostgresServer MigratedBy(Func<string, CancellationToken, Task> migrate) => new(migrate);

    /// <summary>A fresh copy of the template: cheap enough for each test class, or each test.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken ct)
    {
        var server = await _ready.Value.WaitAsync(ct);
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await RunAsync(server, $"CREATE DATABASE {name} TEMPLATE {Template}", ct);
        return new TestDatabase(server.ConnectionStringFor(name), TestSchema.AsProgram(server.ConnectionStringFor(name)), () => RunAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", default));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    // No caller's token: the server is everybody's, and one canceled test must not take it from the others.
    private async Task<EmbeddedPostgres> StartAsync()
    {
        await ThrowAwayFolder.RemoveStaleOnesAsync(CancellationToken.None);
        _server = await EmbeddedPostgres.StartAsync(_folder.Options, NullLogger.Instance, CancellationToken.None);
        await RunAsync(_server, $"CREATE DATABASE {Template}", CancellationToken.None);
        // Unpooled: a database that someone is still connected to cannot be copied.
        await _migrate(_server.ConnectionStringFor(Template) + ";Pooling=false", CancellationToken.None);
        await RunAsync(_server, $"ALTER DATABASE {Template} ALLOW_CONNECTIONS false", CancellationToken.None);
        return _server;
    }

    private static async Task RunAsync(EmbeddedPostgres server, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
