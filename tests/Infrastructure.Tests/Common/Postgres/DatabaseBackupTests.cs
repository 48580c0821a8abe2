using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class DatabaseBackupTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 30, 0, TimeSpan.Zero);

    private readonly ThrowAwayFolder _folder = new();

    private TestDatabase? _database;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Database => _database!.ConnectionString;

    private string BackupFile => Path.Combine(_folder.Path, "backups", "one.dump");

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync(Ct);
        await Sql.RunAsync(Database, "CREATE TABLE kept (answer integer); INSERT INTO kept VALUES (42)", Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_lost_since_comes_back_and_what_came_since_is_kept_beside_it()
    {
        var audited = await Count("SELECT count(*) FROM information_schema.triggers");
        await DatabaseBackup.WriteAsync(Database, BackupFile, Ct);
        await Sql.RunAsync(Database, "UPDATE kept SET answer = 13", Ct);

        var before = await DatabaseBackup.RestoreAsync(Database, BackupFile, Now, Ct);

        Assert.Equal(42, await Sql.ScalarAsync(Database, "SELECT answer FROM kept", Ct));
        Assert.Equal(audited, await Count("SELECT count(*) FROM information_schema.triggers"));
        Assert.EndsWith("_before_20261122123000", before);
        Assert.Equal(13, await Sql.ScalarAsync(new NpgsqlConnectionStringBuilder(Database) { Database = before }.ConnectionString, "SELECT answer FROM kept", Ct));
        await Sql.RunAsync(new NpgsqlConnectionStringBuilder(Database) { Database = "postgres" }.ConnectionString, $"DROP DATABASE {before}", Ct);
    }

    [Fact]
    public async Task A_backup_is_its_owners_alone_and_leaves_no_half_made_file()
    {
        await DatabaseBackup.WriteAsync(Database, BackupFile, Ct);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
        Assert.Equal([BackupFile], Directory.GetFiles(Path.GetDirectoryName(BackupFile)!));
    }

    [Fact]
    public async Task Nothing_is_restored_under_somebody_who_is_connected()
    {
        await DatabaseBackup.WriteAsync(Database, BackupFile, Ct);
        await using var somebody = new NpgsqlConnection(Database + ";Pooling=false");
        await somebody.OpenAsync(Ct);

        var refused = await Assert.ThrowsAsync<DatabaseBackupException>(() => DatabaseBackup.RestoreAsync(Database, BackupFile, Now, Ct));

        Assert.Contains("Stop the program first", refused.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(BackupFile)!);
        await File.WriteAllTextAsync(BackupFile, "not a backup", Ct);

        var refused = await Assert.ThrowsAsync<DatabaseBackupException>(() => DatabaseBackup.RestoreAsync(Database, BackupFile, Now, Ct));

        Assert.Contains("pg_restore failed", refused.Message);
        Assert.Equal(42, await Sql.ScalarAsync(Database, "SELECT answer FROM kept", Ct));
    }

    [Fact]
    public async Task The_server_that_another_program_runs_is_found_while_it_runs()
    {
        using var folder = new ThrowAwayFolder();
        Assert.Null(await EmbeddedPostgres.FindRunningAsync(folder.Options, Ct));
        await using (var running = await EmbeddedPostgres.StartAsync(folder.Options, NullLogger.Instance, Ct))
        {
            Assert.Equal(running.ConnectionString, await EmbeddedPostgres.FindRunningAsync(folder.Options, Ct));
        }

        Assert.Null(await EmbeddedPostgres.FindRunningAsync(folder.Options, Ct));
    }

    private async Task<long> Count(string sql) => (long)(await Sql.ScalarAsync(Database, sql, Ct))!;
}
