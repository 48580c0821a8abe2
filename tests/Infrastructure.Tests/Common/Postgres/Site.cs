using Microsoft.Extensions.Logging.Abstractions;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

internal static class Site
{
    /// <summary>What a start on this folder would settle, for tests of the parts below it.</summary>
    public static async Task<ServerSite> OfAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var folder = new PostgresFolder(options.DataDirectory);
        var locator = await PostgresLocator.ForMachineAsync(options, NullLogger.Instance, ct);
        var binaries = await locator.FindAsync(folder.ClusterVersion(), ct);
        return new(folder, binaries, await ServerAccount.ForAsync(folder, binaries, ct), options, NullLogger.Instance);
    }
}
