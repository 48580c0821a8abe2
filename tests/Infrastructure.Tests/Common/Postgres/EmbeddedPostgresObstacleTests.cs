using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.Infrastructure.Common.Processes;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class EmbeddedPostgresObstacleTests : IDisposable
{
    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dead_servers_number_that_another_program_got_is_no_obstacle()
    {
        await using (await StartAsync())
        {
        }
        var folder = new PostgresFolder(_folder.Path);
        using var stranger = await StartStrangerAsync();
        try
        {
            await File.WriteAllTextAsync(
                folder.PostmasterFile, $"{stranger.Id}\n{folder.Cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready   \n", Ct);

            await using var next = await StartAsync();

            Assert.False(stranger.HasExited);
            Assert.Equal(1, await Sql.ScalarAsync(next.ConnectionString, "SELECT 1", Ct));
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task A_port_that_another_program_takes_first_is_exchanged_for_another()
    {
        await using (await StartAsync())
        {
        }
        using var taker = new TcpListener(IPAddress.Loopback, 0);
        taker.Start();
        var taken = ((IPEndPoint)taker.LocalEndpoint).Port;
        var ports = new Queue<int>([taken, LoopbackPorts.Free()]);
        var site = await Site.OfAsync(_folder.Options, Ct);
        var start = new ServerStart(site, await ServerPassword.ReadAsync(site.Folder, Ct)) { ChoosePort = ports.Dequeue };

        var (server, port) = await start.RunAsync(Ct);

        await server.StopAsync();
        Assert.NotEqual(taken, port);
    }

    [Fact]
    public async Task A_first_start_that_was_canceled_leaves_nothing_that_the_next_one_trips_over()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var first = EmbeddedPostgres.StartAsync(_folder.Options, NullLogger.Instance, impatience.Token);
        var begun = Path.Combine(new PostgresFolder(_folder.Path).UnfinishedCluster, "PG_VERSION");
        await Eventually.True(() => Task.FromResult(File.Exists(begun)), "the first cluster was half made");

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await using var next = await StartAsync();
        Assert.Equal(1, await Sql.ScalarAsync(next.ConnectionString, "SELECT 1", Ct));
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(_folder.Options, NullLogger.Instance, Ct);

    // Of the server's own account: PostgreSQL takes no notice of a number that belongs to someone else.
    private async Task<Process> StartStrangerAsync()
    {
        var command = (await Site.OfAsync(_folder.Options, Ct)).Account.Command("sleep", "600");
        return Process.Start(command[0], command.Skip(1));
    }
}
