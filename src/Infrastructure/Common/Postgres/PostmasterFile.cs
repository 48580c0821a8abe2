namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>What a PostgreSQL says of itself in its cluster's <c>postmaster.pid</c>; it may be a dead one's.</summary>
internal sealed record PostmasterFile(int ProcessId, string Cluster, int? Port, bool IsReady)
{
    /// <returns>Null when there is none, or it is still being written.</returns>
    public static PostmasterFile? Read(PostgresFolder folder)
    {
        try
        {
            return Parse(File.ReadAllLines(folder.PostmasterFile));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether that very process still runs on that cluster. Process numbers are used again, above all in containers, so
    /// the number alone proves nothing; a zombie has no command line and counts as gone.
    /// </summary>
    public async Task<bool> IsAliveAsync(CancellationToken ct) => OperatingSystem.IsLinux()
        ? (await ReadCommandLineAsync(ct)).Contains($"postgres\0-D\0{Cluster}\0", StringComparison.Ordinal)
        : (await AskForCommandLineAsync(ct)).Contains($"postgres -D {Cluster} ", StringComparison.Ordinal);

    // Lines: pid, data directory, start time, port, socket directory, address, shared memory, status.
    private static PostmasterFile? Parse(string[] lines) =>
        lines.Length > 1 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            ? new(processId, lines[1], PortIn(lines), lines.ElementAtOrDefault(7)?.Trim() == "ready")
            : null;

    private static int? PortIn(string[] lines) =>
        int.TryParse(lines.ElementAtOrDefault(3), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private async Task<string> ReadCommandLineAsync(CancellationToken ct)
    {
        try
        {
            return await File.ReadAllTextAsync($"/proc/{ProcessId}/cmdline", ct);
        }
        catch (IOException)
        {
            // No such process, or it ended while we read: both mean gone.
            return "";
        }
    }

    private async Task<string> AskForCommandLineAsync(CancellationToken ct) =>
        (await Tool.RunAsync(["ps", "-ww", "-o", "command=", "-p", $"{ProcessId}"], ct)).Output;
}
