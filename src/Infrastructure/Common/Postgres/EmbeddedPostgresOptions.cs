namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Where the private PostgreSQL keeps its data, and how careful it is with it.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Holds the cluster, its password, its log and the lock; survives restarts.</summary>
    public string DataDirectory { get; init; } = ".data";

    /// <summary>Receives the PostgreSQL binaries when the machine has none.</summary>
    public string ToolsDirectory { get; init; } = ".tools";

    /// <summary>False trades every guarantee after a power cut for speed: for throw-away data only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Connections PostgreSQL accepts at once, pooled ones included.</summary>
    public int MaxConnections { get; init; } = 200;
}
