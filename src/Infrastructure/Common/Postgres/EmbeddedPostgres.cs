using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>
/// A private PostgreSQL that lives and dies with this process: on loopback only, in a folder of its own, never as root.
/// Whatever an earlier run left behind is put right by the next start.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    public const string Database = "myhibachi";

    private readonly PostgresFolder _folder;
    private readonly FolderLock _lock;
    private readonly Supervisor _server;
    private readonly string _password;
    private readonly ILogger _logger;
    private bool _stopping;

    private EmbeddedPostgres(
        PostgresFolder folder, FolderLock held, Supervisor server, int port, string password, ILogger logger)
    {
        (_folder, _lock, _server, Port, _password, _logger) = (folder, held, server, port, password, logger);
        _ = ReportUnexpectedEndAsync();
    }

    public int Port { get; }

    public string ConnectionString => ConnectionStringFor(Database);

    /// <exception cref="EmbeddedPostgresAlreadyRunningException">Another living program owns the data folder.</exception>
    /// <exception cref="EmbeddedPostgresException">It cannot be started; the message says what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken ct) =>
        await StartAsync(options, await PostgresLocator.ForMachineAsync(options, logger, ct), logger, ct);

    /// <summary>Leads to the server that another living program of this machine runs on the data folder; null when there is none.</summary>
    public static async Task<string?> FindRunningAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var folder = new PostgresFolder(options.DataDirectory);
        return PostmasterFile.Read(folder) is { IsReady: true, Port: { } port } file && await file.IsAliveAsync(ct)
            ? ServerConnection.String(port, Database, await ServerPassword.ReadAsync(folder, ct))
            : null;
    }

    /// <summary>For a database of the same server; it need not exist yet.</summary>
    public string ConnectionStringFor(string database) => ServerConnection.String(Port, database, _password);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopping, true))
            return;
        using (_lock)
        {
            await _server.StopAsync();
            // Only if someone killed the supervisor is there still a server to stop.
            await AbandonedServer.StopAsync(_folder, _logger, CancellationToken.None);
        }
        _logger.Stopped(_folder.Root);
    }

    internal static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, PostgresLocator locator, ILogger logger, CancellationToken ct)
    {
        var folder = new PostgresFolder(options.DataDirectory);
        folder.Create();
        FolderLock? held = FolderLock.TryTake(folder.Lock)
            ?? throw new EmbeddedPostgresAlreadyRunningException(folder.Root, FolderLock.OwnerOf(folder.Lock));
        try
        {
            var postgres = await StartAsync(folder, held, options, locator, logger, ct);
            held = null;
            return postgres;
        }
        finally
        {
            held?.Dispose();
        }
    }

    private static async Task<EmbeddedPostgres> StartAsync(
        PostgresFolder folder, FolderLock held, EmbeddedPostgresOptions options, PostgresLocator locator, ILogger logger, CancellationToken ct)
    {
        await AbandonedServer.StopAsync(folder, logger, ct);
        var binaries = await locator.FindAsync(folder.ClusterVersion(), ct);
        var account = await ServerAccount.ForAsync(folder, binaries, ct);
        var site = new ServerSite(folder, binaries, account, options, logger);
        await ClusterCreation.EnsureAsync(site, ct);
        var password = await ServerPassword.ReadAsync(folder, ct);
        var (server, port) = await new ServerStart(site, password).RunAsync(ct);
        logger.Started(binaries.Version, binaries.Directory, port, folder.Root);
        return new EmbeddedPostgres(folder, held, server, port, password, logger);
    }

    private async Task ReportUnexpectedEndAsync()
    {
        await _server.Ended;
        if (!_stopping)
            _logger.StoppedByItself(_folder.Root, _folder.Log);
    }
}
