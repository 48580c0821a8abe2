namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Makes the cluster on the first start.</summary>
internal static class ClusterCreation
{
    public const string Superuser = "myhibachi";

    public static async Task EnsureAsync(ServerSite site, CancellationToken ct)
    {
        var (folder, binaries, account, options, logger) = site;
        if (Directory.Exists(folder.Cluster))
        {
            await account.TakeOverAsync(folder.Cluster, ct);
            return;
        }
        logger.CreatingCluster(binaries.Version, folder.Cluster);
        await PrepareAsync(folder, account, ct);
        var made = await Tool.RunAsync(account.Command([binaries.InitDb, .. Arguments(folder, options.Durable)]), ct);
        made.OrFail($"The PostgreSQL cluster in '{folder.Root}' could not be made");
        Directory.Move(folder.UnfinishedCluster, folder.Cluster);
    }

    private static async Task PrepareAsync(PostgresFolder folder, ServerAccount account, CancellationToken ct)
    {
        if (Directory.Exists(folder.UnfinishedCluster))
            Directory.Delete(folder.UnfinishedCluster, recursive: true);
        Directory.CreateDirectory(folder.UnfinishedCluster);
        await account.TakeOverAsync(folder.UnfinishedCluster, ct);
        await ServerPassword.CreateAsync(folder, account, ct);
    }

    // Sorting by code point is the same on every machine; the character type makes lower() and trigrams know letters beyond ASCII.
    private static IEnumerable<string> Arguments(PostgresFolder folder, bool durable) =>
    [
        $"--pgdata={folder.UnfinishedCluster}", $"--username={Superuser}", $"--pwfile={folder.Password}", "--auth=scram-sha-256",
        "--encoding=UTF8", "--locale=C", OperatingSystem.IsMacOS() ? "--lc-ctype=UTF-8" : "--lc-ctype=C.UTF-8",
        durable ? "--data-checksums" : "--no-sync",
    ];
}
