using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.Infrastructure.Common.Postgres;

namespace MyHibachi.TestKit;

/// <summary>A data folder under the temp directory, named after the process it serves, so that the next run can tell a dead one's.</summary>
internal sealed class ThrowAwayFolder(int processId) : IDisposable
{
    private const string Prefix = "myhibachi-tests-";

    public ThrowAwayFolder()
        : this(Environment.ProcessId)
    {
    }

    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), $"{Prefix}{processId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");

    /// <summary>A throw-away PostgreSQL in this folder; fetched binaries are kept with the repository's.</summary>
    public EmbeddedPostgresOptions Options => new()
    {
        DataDirectory = Path,
        ToolsDirectory = System.IO.Path.Combine(Repository.Root, ".tools"),
        Durable = false,
    };

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    /// <summary>Removes what killed test processes left, after their PostgreSQL has ended.</summary>
    public static async Task RemoveStaleOnesAsync(CancellationToken ct)
    {
        foreach (var path in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*").Where(OwnerIsDead))
            await RemoveIfAbandonedAsync(path, ct);
    }

    // The number may belong to a process of another container, which shares only the disk: the lock tells.
    private static async Task RemoveIfAbandonedAsync(string path, CancellationToken ct)
    {
        try
        {
            var folder = new PostgresFolder(path);
            using var held = FolderLock.TryTake(folder.Lock);
            if (held is null)
                return;
            await AbandonedServer.StopAsync(folder, NullLogger.Instance, ct);
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is EmbeddedPostgresException or DirectoryNotFoundException)
        {
            // Another user's, or another test process was quicker: not ours to remove.
        }
    }

    private static bool OwnerIsDead(string path)
    {
        var owner = System.IO.Path.GetFileName(path)[Prefix.Length..].Split('-')[0];
        if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var processId))
            return false;
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
