using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class EmbeddedPostgresRecoveryTests : IDisposable
{
    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_server_ends_when_its_program_is_killed_and_the_next_start_finds_the_data()
    {
        using var killed = await HolderProcess.StartAsync(_folder.Options, Ct);
        await Sql.RunAsync(killed.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer", Ct);
        var server = ServerOf.Running(_folder.Options);

        killed.Kill();

        await Eventually.True(async () => !await server.IsAliveAsync(Ct), "PostgreSQL had followed its program");
        await using var next = await StartAsync();
        Assert.Equal(42, await Sql.ScalarAsync(next.ConnectionString, "SELECT answer FROM kept", Ct));
    }

    [Fact]
    public async Task A_start_right_after_a_kill_waits_for_the_old_server()
    {
        using var killed = await HolderProcess.StartAsync(_folder.Options, Ct);
        await Sql.RunAsync(killed.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer", Ct);
        var slow = ServerOf.Running(_folder.Options).ProcessId;
        await ServerOf.SignalAsync(slow, "STOP", Ct);
        killed.Kill();

        var log = new ListLogger();
        var starting = EmbeddedPostgres.StartAsync(_folder.Options, log, Ct);
        await Eventually.True(() => Task.FromResult(log.Has($"(pid {slow})")), "the old server was noticed");
        await ServerOf.SignalAsync(slow, "CONT", Ct);

        await using var next = await starting;
        Assert.Equal(42, await Sql.ScalarAsync(next.ConnectionString, "SELECT answer FROM kept", Ct));
    }

    [Fact]
    public async Task An_orphan_whose_supervisor_was_killed_too_is_stopped_by_the_next_start()
    {
        using var killed = await HolderProcess.StartAsync(_folder.Options, Ct);
        var orphan = ServerOf.Running(_folder.Options);
        ServerOf.Kill(ServerOf.ParentOf(orphan.ProcessId));
        killed.Kill();
        Assert.Equal(1, await Sql.ScalarAsync(killed.ConnectionString, "SELECT 1", Ct));

        await using var next = await StartAsync();

        Assert.False(await orphan.IsAliveAsync(Ct));
        Assert.Equal(1, await Sql.ScalarAsync(next.ConnectionString, "SELECT 1", Ct));
    }

    [Fact]
    public async Task Disposing_ends_the_server_even_if_its_supervisor_was_killed()
    {
        var postgres = await StartAsync();
        var server = ServerOf.Running(_folder.Options);
        ServerOf.Kill(ServerOf.ParentOf(server.ProcessId));

        await postgres.DisposeAsync();

        Assert.False(await server.IsAliveAsync(Ct));
    }

    [Fact]
    public async Task A_killed_server_is_reported_and_the_next_start_recovers()
    {
        var log = new ListLogger();
        await using (var postgres = await EmbeddedPostgres.StartAsync(_folder.Options with { Durable = true }, log, Ct))
        {
            await Sql.RunAsync(postgres.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer", Ct);
            ServerOf.Kill(ServerOf.Running(_folder.Options).ProcessId);
            await Eventually.True(() => Task.FromResult(log.Has("stopped by itself")), "the end was reported");
        }

        await using var next = await StartAsync();

        Assert.Equal(42, await Sql.ScalarAsync(next.ConnectionString, "SELECT answer FROM kept", Ct));
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(_folder.Options, NullLogger.Instance, Ct);
}
