using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>
/// A PostgreSQL whose program is gone: still shutting down, or orphaned because its supervisor was killed as well.
/// Only the holder of the folder's lock may call this, so the server can belong to nobody alive.
/// </summary>
internal static class AbandonedServer
{
    private static readonly TimeSpan FastPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ImmediatePatience = TimeSpan.FromSeconds(10);

    public static async Task StopAsync(PostgresFolder folder, ILogger logger, CancellationToken ct)
    {
        if (PostmasterFile.Read(folder) is not { } server || !await server.IsAliveAsync(ct))
            return;
        logger.StoppingAbandonedServer(server.ProcessId, folder.Cluster);
        if (!await EndsAfterAsync(Shutdown.Fast, server, FastPatience, ct)
            && !await EndsAfterAsync(Shutdown.Immediate, server, ImmediatePatience, ct))
            throw new EmbeddedPostgresException(
                $"PostgreSQL (pid {server.ProcessId}) on '{folder.Cluster}' has outlived its program and does not stop.");
    }

    private static async Task<bool> EndsAfterAsync(
        Shutdown shutdown, PostmasterFile server, TimeSpan patience, CancellationToken ct)
    {
        ShutdownSignal.Send(server.ProcessId, shutdown);
        var asked = Stopwatch.GetTimestamp();
        while (await server.IsAliveAsync(ct))
        {
            if (Stopwatch.GetElapsedTime(asked) > patience)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }
        return true;
    }
}
