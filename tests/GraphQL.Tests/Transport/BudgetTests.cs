using System.Net;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class BudgetTests
{
    // Slow to fill: one unit each ten seconds, so that nothing comes back while a test runs.
    private static readonly Dictionary<string, string?> SixInAMinute = new() { ["MaxCost"] = "6", ["CostPerMinute"] = "6" };

    [Fact]
    public async Task Operations_are_paid_by_what_they_cost()
    {
        await using var gateway = await TestGateway.Start(SixInAMinute);
        Assert.Equal(HttpStatusCode.OK, (await gateway.Query("{ a: hello b: hello c: hello d: hello }")).Status);

        var refused = await gateway.Query("{ a: hello b: hello c: hello }");

        Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED"), (refused.Status, refused.Code));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.Equal(HttpStatusCode.OK, (await gateway.Query("{ a: hello b: hello }")).Status);
    }

    [Fact]
    public async Task A_socket_pays_from_the_same_purse()
    {
        await using var gateway = await TestGateway.Start(SixInAMinute);
        await gateway.Query("{ a: hello b: hello c: hello d: hello e: hello f: hello }");
        using var socket = await SocketClient.Open(gateway);

        await socket.Subscribe("1", "{ hello }");

        Assert.Contains("RATE_LIMITED", await socket.Receive());
    }
}
