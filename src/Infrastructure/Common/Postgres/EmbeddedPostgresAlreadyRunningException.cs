namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Another living program owns this data folder.</summary>
public sealed class EmbeddedPostgresAlreadyRunningException(string dataDirectory, int? processId)
    : EmbeddedPostgresException(
        $"Another program (pid {processId?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}) already runs on "
        + $"'{dataDirectory}'. Use that one, stop it first, or give this one a data folder of its own.")
{
    public string DataDirectory { get; } = dataDirectory;

    /// <summary>Null when the owner has not written its number yet.</summary>
    public int? ProcessId { get; } = processId;
}
