using MyHibachi.Application.Bookings;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Bookings;

/// <summary>A cluster of the test's own, since it kills one of its silos.</summary>
public sealed class FailoverTests(PostgresServer server)
{
    [Fact]
    public async Task When_the_silo_of_a_booking_dies_between_two_steps_the_other_silo_takes_the_rest_each_once()
    {
        await using var cluster = await ProductCluster.StartAsync(server, new(), TestContext.Current.CancellationToken);
        var station = await cluster.OpenStation(chefs: 1);
        var booking = await cluster.Book(station, await cluster.Customer(), station.Slot(5, 18));
        await cluster.WaitFor(booking, Steps.OfTheDeposit[..1]);

        await cluster.KillSiloOf(cluster.Grains.Booking(booking));
        for (var step = 2; step <= Steps.OfTheDeposit.Length; step++)
        {
            await AdvanceUntil(cluster, async () => (await cluster.Taken(booking)).Length == step);
        }

        await cluster.WaitFor(booking, Steps.OfTheDeposit);
        Assert.Equal(Steps.OfTheDeposit.Select(step => step.ToString()), await cluster.Events(booking));
        Assert.Equal(Steps.DepositMessages, await cluster.Messages(booking));
        Assert.Equal(1, await cluster.PlacesLeft(station.Day(5), 18));
    }

    // How soon the other silo takes over the dead one's reminders and leases depends on real time as well.
    private static Task AdvanceUntil(ProductCluster cluster, Func<Task<bool>> taken) => Eventually.True(
        async () =>
        {
            cluster.Clock.Advance(TimeSpan.FromMinutes(1));
            return await taken();
        },
        "the next step is taken");
}
