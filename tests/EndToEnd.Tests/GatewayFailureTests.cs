using MyHibachi.TestKit;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>A gateway is killed while customers book through both.</summary>
[Collection(Machine.AllOfIt)]
public sealed class GatewayFailureTests(PostgresServer server)
{
    private static readonly DateOnly[] Days = [.. Enumerable.Range(30, 8).Select(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays)];

    [Fact]
    public async Task The_other_gateway_answers_everybody_as_if_nothing_had_happened()
    {
        await using var cluster = await RunningCluster.StartAsync(server);
        using var bereaved = await Crowd.Gather(1, 3, _ => [.. cluster.Gateways]);
        using var undisturbed = await Crowd.Gather(11, 3, _ => [cluster.Gateways[1]]);
        var storm = Task.WhenAll(bereaved.BookAll(Days), undisturbed.BookAll(Days));
        await bereaved.Reaches(20);

        await cluster.Gateways[0].KillAsync();
        await storm;

        Assert.NotEmpty(bereaved.Failures);
        Assert.Empty(undisturbed.Failures);
        Assert.Equal(bereaved.Acknowledged.Concat(undisturbed.Acknowledged).Order(StringComparer.Ordinal), await cluster.Tables.Numbers());
        Assert.Empty(await cluster.Tables.Disagreements());
        Assert.Empty(await cluster.Tables.Oversold());
    }
}
