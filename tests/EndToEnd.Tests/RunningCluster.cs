using System.Collections.Concurrent;
using MyHibachi.Cluster;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>Two silos and two gateways as processes, with demo data, on a database of their own.</summary>
internal sealed class RunningCluster : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ProcessCluster _processes;
    private readonly ConcurrentQueue<string> _said;

    private RunningCluster(TestDatabase database, ProcessCluster processes, ConcurrentQueue<string> said) =>
        (_database, _processes, _said, Tables) = (database, processes, said, new(database.ConnectionString));

    public string ConnectionString => _database.ConnectionString;

    public ProductTables Tables { get; }

    public IReadOnlyList<MemberProcess> Silos => _processes.Silos;

    public IReadOnlyList<MemberProcess> Gateways => _processes.Gateways;

    public static async Task<RunningCluster> StartAsync(PostgresServer server, params (string Name, string Value)[] settings)
    {
        var ct = TestContext.Current.CancellationToken;
        var database = await server.CreateDatabaseAsync(ct);
        var said = new ConcurrentQueue<string>();
        var told = new Dictionary<string, string>(Unhurried.Environment);
        foreach (var (name, value) in settings)
        {
            told[name] = value;
        }

        // Demo data comes in development only.
        told["DOTNET_ENVIRONMENT"] = "Development";
        try
        {
            var topology = Topology.OfTwoAnywhere(database.ProgramConnectionString, told);
            return new(database, await ProcessCluster.StartAsync(topology, (member, line) => said.Enqueue($"{member}: {line}"), ct), said);
        }
        catch (MemberNotReadyException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', said));
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _processes.DisposeAsync();
        await Tables.DisposeAsync();
        await _database.DisposeAsync();

        // Only a test that fails shows it.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _said));
    }
}
