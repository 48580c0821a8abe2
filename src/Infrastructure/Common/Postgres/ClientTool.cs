using System.Text.RegularExpressions;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Finds PostgreSQL's programs for those who only connect to a server. One older than the server cannot read it.</summary>
internal static partial class ClientTool
{
    /// <exception cref="DatabaseBackupException">The machine has none that is new enough.</exception>
    public static async Task<string> FindAsync(string tool, string connectionString, CancellationToken ct)
    {
        var needed = await ServerMajorAsync(connectionString, ct);
        string[] candidates = [.. (await MachineInstallations.FindAsync(ct)).Select(directory => Path.Combine(directory, tool)), tool];
        foreach (var candidate in candidates)
        {
            if (await Tool.TryRunAsync([candidate, "--version"], ct) is { Succeeded: true, Output: var told }
                && VersionIn().Match(told) is { Success: true } match
                && int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture) >= needed)
            {
                return candidate;
            }
        }

        throw new DatabaseBackupException($"There is no {tool} {needed} or newer here. Install it (Debian and Ubuntu: 'apt-get install postgresql-client').");
    }

    private static async Task<int> ServerMajorAsync(string connectionString, CancellationToken ct)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false });
        await using var connection = await server.OpenConnectionAsync(ct);
        return connection.PostgreSqlVersion.Major;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)")]
    private static partial Regex VersionIn();
}
