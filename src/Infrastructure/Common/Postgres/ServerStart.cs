using System.Diagnostics;
using MyHibachi.Infrastructure.Common.Processes;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Brings the server up on a port that was free a moment ago.</summary>
internal sealed class ServerStart(ServerSite site, string password)
{
    // Recovery after a crash replays at most what max_wal_size lets gather: far less than this.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PatienceWithPassingFaults = TimeSpan.FromSeconds(20);

    // Another program took the port in between; or backends of a killed server still hold its shared memory and are about to end.
    private static readonly string[] PassingFaults = ["could not bind IPv4 address", "pre-existing shared memory block"];

    public Func<int> ChoosePort { get; init; } = LoopbackPorts.Free;

    public async Task<(Supervisor Server, int Port)> RunAsync(CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        for (; ; )
        {
            var port = ChoosePort();
            if (await TryAsync(port, ct) is { } server)
                return (server, port);
            var reason = ServerLog.Tail(site.Folder);
            if (!PassingFaults.Any(reason.Contains) || Stopwatch.GetElapsedTime(began) > PatienceWithPassingFaults)
                throw new EmbeddedPostgresException($"PostgreSQL did not start in '{site.Folder.Cluster}'. Its log ends with:\n{reason}");
            site.Logger.StartingAgain(reason);
            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
        }
    }

    private async Task<Supervisor?> TryAsync(int port, CancellationToken ct)
    {
        ServerLog.StartAnew(site.Folder);
        var arguments = ServerSettings.Arguments(site.Folder, port, site.Options);
        var server = Supervisor.Start(site.Account, site.Folder.Log, [.. DisownedNumber(), site.Binaries.Server, .. arguments]);
        var ready = false;
        try
        {
            if (!await BecomesReadyAsync(server, port, ct))
                return null;
            await ServerConnection.EnsureDatabaseAsync(port, EmbeddedPostgres.Database, password, ct);
            ready = true;
            return server;
        }
        finally
        {
            if (!ready)
                await server.StopAsync();
        }
    }

    // A crash leaves a file with a process number that may be another program's by now, and PostgreSQL would then refuse to start.
    // This variable says that the number is not a PostgreSQL's; unlike deleting the file, it leaves the check of the shared
    // memory in force, by which PostgreSQL notices survivors.
    private IEnumerable<string> DisownedNumber() =>
        PostmasterFile.Read(site.Folder) is { } dead ? ["env", $"PG_GRANDPARENT_PID={dead.ProcessId}"] : [];

    private async Task<bool> BecomesReadyAsync(Supervisor server, int port, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        while (!server.Ended.IsCompleted && Stopwatch.GetElapsedTime(began) < Patience)
        {
            // The port tells this run's file from one that a crash left behind.
            if (PostmasterFile.Read(site.Folder) is { IsReady: true } file && file.Port == port)
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }
        return false;
    }
}
