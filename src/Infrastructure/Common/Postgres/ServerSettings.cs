namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>The server's settings. They travel on the command line, so an older cluster gets new ones without an edit.</summary>
internal static class ServerSettings
{
    public static IEnumerable<string> Arguments(PostgresFolder folder, int port, EmbeddedPostgresOptions options) =>
        ["-D", folder.Cluster, "-p", $"{port}", .. All(options).SelectMany(setting => (string[])["-c", setting])];

    private static IEnumerable<string> All(EmbeddedPostgresOptions options) =>
    [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "password_encryption=scram-sha-256",
        $"max_connections={options.MaxConnections}",
        "shared_buffers=128MB",
        "timezone=UTC",
        "log_timezone=UTC",
        "jit=off",
        "log_min_messages=warning",
        // Details quote the values of rows: customers' data does not belong in a log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
        .. options.Durable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
    ];
}
