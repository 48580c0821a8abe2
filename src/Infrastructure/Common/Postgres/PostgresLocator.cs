using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Picks the newest installation that can serve us, and fetches one when the machine has none.</summary>
internal sealed class PostgresLocator(IReadOnlyList<string> directories, NpmPostgres npm)
{
    public static async Task<PostgresLocator> ForMachineAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken ct) =>
        new(await MachineInstallations.FindAsync(ct), new NpmPostgres(options.ToolsDirectory, logger));

    /// <summary>Of the given major version, the only one that can open an existing cluster; null when a new one will be made.</summary>
    public async Task<PostgresBinaries> FindAsync(int? major, CancellationToken ct)
    {
        PostgresBinaries? best = null;
        foreach (var directory in directories.Distinct())
            if (await PostgresBinaries.TryOpenAsync(directory, ct) is { } found
                && Fits(found, major)
                && found.Version > (best?.Version ?? new Version())
                && await found.HasExtensionsAsync(ct))
                best = found;
        return best ?? await npm.FetchAsync(major ?? PostgresBinaries.OldestMajor, ct);
    }

    private static bool Fits(PostgresBinaries found, int? major) =>
        found.Version.Major >= PostgresBinaries.OldestMajor && (major is null || found.Version.Major == major);
}
