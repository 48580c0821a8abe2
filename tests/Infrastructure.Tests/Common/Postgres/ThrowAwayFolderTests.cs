using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class ThrowAwayFolderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_processs_folder_is_removed_with_its_server_and_a_living_ones_stays()
    {
        using var mine = new ThrowAwayFolder();
        await using var living = await EmbeddedPostgres.StartAsync(mine.Options, NullLogger.Instance, Ct);
        using var stale = new ThrowAwayFolder(EndedProcess());
        var orphan = await LeaveOrphanAsync(stale.Options);

        await ThrowAwayFolder.RemoveStaleOnesAsync(Ct);

        Assert.False(Directory.Exists(stale.Path));
        Assert.False(await orphan.IsAliveAsync(Ct));
        Assert.Equal(1, await Sql.ScalarAsync(living.ConnectionString, "SELECT 1", Ct));
    }

    [Fact]
    public async Task A_dead_processs_folder_that_someone_else_has_locked_stays()
    {
        using var folder = new ThrowAwayFolder(EndedProcess());
        await using var postgres = await EmbeddedPostgres.StartAsync(folder.Options, NullLogger.Instance, Ct);

        await ThrowAwayFolder.RemoveStaleOnesAsync(Ct);

        Assert.Equal(1, await Sql.ScalarAsync(postgres.ConnectionString, "SELECT 1", Ct));
    }

    [Fact]
    public async Task A_living_processs_folder_that_it_has_not_locked_yet_stays()
    {
        using var mine = new ThrowAwayFolder();
        Directory.CreateDirectory(mine.Path);

        await ThrowAwayFolder.RemoveStaleOnesAsync(Ct);

        Assert.True(Directory.Exists(mine.Path));
    }

    private static async Task<PostmasterFile> LeaveOrphanAsync(EmbeddedPostgresOptions options)
    {
        using var killed = await HolderProcess.StartAsync(options, Ct);
        var orphan = ServerOf.Running(options);
        ServerOf.Kill(ServerOf.ParentOf(orphan.ProcessId));
        return orphan;
    }

    private static int EndedProcess()
    {
        using var process = Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }
}
