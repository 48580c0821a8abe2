using System.Diagnostics;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>A backup could not be written or brought back. The message says why, and nothing has changed.</summary>
public sealed class DatabaseBackupException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// Writes a whole database into one file, and makes it anew from one, with PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c> in their
/// custom format (https://www.postgresql.org/docs/current/app-pgdump.html).
/// </summary>
public static class DatabaseBackup
{
    /// <summary>The database as it is at one instant, while others go on working. The file is there when all of it is.</summary>
    /// <exception cref="DatabaseBackupException">There is no fitting pg_dump, or it failed.</exception>
    public static async Task WriteAsync(string connectionString, string file, CancellationToken ct)
    {
        var target = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = target + ".unfinished";
        await MakePrivateAsync(unfinished);
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        await RunAsync("pg_dump", server, ["--format=custom", "--no-owner", $"--file={unfinished}", server.Database!], ct);
        File.Move(unfinished, target, overwrite: true);
    }

    /// <summary>
    /// Puts the file's content in the place of the database. What was there stays beside it under another name; nobody may be connected.
    /// </summary>
    /// <returns>The name that the database of before has now.</returns>
    /// <exception cref="DatabaseBackupException">The file is no backup, somebody is connected, or pg_restore failed.</exception>
    public static async Task<string> RestoreAsync(string connectionString, string file, DateTimeOffset now, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var (current, restored) = (server.Database!, server.Database + "_restoring");
        var before = string.Create(CultureInfo.InvariantCulture, $"{current}_before_{now:yyyyMMddHHmmss}");
        await using var postgres = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres" });
        await RefuseWhileInUseAsync(postgres, current, ct);
        await SqlAsync(postgres, $"DROP DATABASE IF EXISTS {Quoted(restored)}", ct);
        await SqlAsync(postgres, $"CREATE DATABASE {Quoted(restored)}", ct);
        await SqlAsync(postgres, DatabaseLogin.MakeRoles, ct);
        await RunAsync("pg_restore", server, ["--exit-on-error", "--no-owner", $"--dbname={restored}", Path.GetFullPath(file)], ct);
        await SqlAsync(postgres, $"ALTER DATABASE {Quoted(current)} RENAME TO {Quoted(before)}", ct);
        await SqlAsync(postgres, $"ALTER DATABASE {Quoted(restored)} RENAME TO {Quoted(current)}", ct);
        return before;
    }

    // The file holds everything about everybody: it belongs to whoever asked for it, from its first byte.
    private static async Task MakePrivateAsync(string path)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
    }

    private static async Task RefuseWhileInUseAsync(NpgsqlDataSource postgres, string database, CancellationToken ct)
    {
        await using var ask = postgres.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = $1");
        ask.Parameters.AddWithValue(database);
        if ((long)(await ask.ExecuteScalarAsync(ct))! > 0)
        {
            throw new DatabaseBackupException($"Somebody is connected to the database {database}. Stop the program first.");
        }
    }

    private static async Task SqlAsync(NpgsqlDataSource postgres, string sql, CancellationToken ct)
    {
        await using var command = postgres.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static async Task RunAsync(string tool, NpgsqlConnectionStringBuilder server, string[] arguments, CancellationToken ct)
    {
        var program = await ClientTool.FindAsync(tool, server.ConnectionString, ct);
        string[] reach = [$"--host={server.Host}", $"--port={server.Port}", $"--username={server.Username}", "--no-password"];
        var start = new ProcessStartInfo(program, [.. reach, .. arguments]) { RedirectStandardError = true };

        // Not an argument: those are for every process of the machine to read.
        start.Environment["PGPASSWORD"] = server.Password;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode is not 0)
        {
            throw new DatabaseBackupException($"{tool} failed (exit code {process.ExitCode}): {(await errors).Trim()}");
        }
    }
}
