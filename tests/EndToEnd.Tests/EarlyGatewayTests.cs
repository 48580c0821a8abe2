using System.Collections.Concurrent;
using System.Net;
using MyHibachi.Cluster;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>A gateway starts before any silo, as it may when all are started at once.</summary>
[Collection(Machine.AllOfIt)]
public sealed class EarlyGatewayTests(PostgresServer server)
{
    [Fact]
    public async Task It_waits_and_serves_as_soon_as_there_is_a_silo()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await server.CreateDatabaseAsync(ct);
        var topology = Topology.OfTwoAnywhere(database.ProgramConnectionString, new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Development" });
        var said = new ConcurrentQueue<string>();
        await using var gateway = MemberProcess.Start(topology.Gateways[0], said.Enqueue);
        await Eventually.True(() => Task.FromResult(said.Any(line => line.Contains("No silo is there yet", StringComparison.Ordinal))), "the gateway waits");
        using var client = new HttpClient { BaseAddress = gateway.Plan.Address };
        Assert.False(await IsReady(client));

        await using var silo = MemberProcess.Start(topology.Silos[0], said.Enqueue);
        await Eventually.True(() => IsReady(client), "the gateway is ready", () => Task.FromResult(string.Join('\n', said)));

        Assert.False(gateway.Ended.IsCompleted);
        Assert.Single(said, line => line.Contains("No silo is there yet", StringComparison.Ordinal));
    }

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("health/ready", TestContext.Current.CancellationToken);
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
