namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>The one place that knows what lies where below a data directory.</summary>
internal sealed class PostgresFolder(string dataDirectory)
{
    // Traversable by everyone, because PostgreSQL may run under another account; the parts inside protect themselves.
    private const UnixFileMode Traversable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public string Root { get; } = Path.GetFullPath(dataDirectory);

    public string Cluster => Path.Combine(Root, "postgres");

    /// <summary>A cluster is made here and renamed, so that one which exists is always a whole one.</summary>
    public string UnfinishedCluster => Path.Combine(Root, "postgres.unfinished");

    public string Password => Path.Combine(Root, "postgres.password");

    public string Lock => Path.Combine(Root, "postgres.lock");

    public string PostmasterFile => Path.Combine(Cluster, "postmaster.pid");

    /// <summary>Inside the cluster, since only there the server's account may write.</summary>
    public string Log => Path.Combine(Cluster, "server.log");

    public string PreviousLog => Path.Combine(Cluster, "server.previous.log");

    public void Create()
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedPostgresException(
                "The private PostgreSQL runs on Linux and macOS. On Windows use WSL, or name a server in the configuration.");
        Directory.CreateDirectory(Root, Traversable);
    }

    /// <summary>The major version an existing cluster was made by: no other one can open it.</summary>
    public int? ClusterVersion()
    {
        var file = Path.Combine(Cluster, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }
}
