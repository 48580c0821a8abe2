using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Waitlists;

/// <summary>A cluster of the test's own, since it kills one of its silos.</summary>
public sealed class LostSiloTests(PostgresServer server)
{
    [Fact]
    public async Task A_silo_that_dies_does_not_take_an_offer_or_its_end_along()
    {
        await using var cluster = await ProductCluster.StartAsync(server, new(), TestContext.Current.CancellationToken);
        var station = await cluster.OpenStation(chefs: 1);
        var slot = station.Slot(5, 18);
        var booking = await cluster.Book(station, await cluster.Customer(), slot);
        var first = await cluster.Waits(await cluster.Customer(), station, slot);
        cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await cluster.Waits(await cluster.Customer(), station, slot);
        await cluster.Cancel(booking, Actors.Admin());
        await cluster.Settled();
        Assert.Equal(WaitlistStatus.Offered, await cluster.StatusOf(first));

        await cluster.KillSiloOf(cluster.Grains.StationDay(station.Day(5)));
        cluster.Clock.Advance(SchedulingPolicy.Default.WaitlistOfferFor - TimeSpan.FromMinutes(1));
        Assert.Equal(WaitlistStatus.Offered, await cluster.StatusOf(first));

        // How soon the other silo takes over the dead one's reminders depends on real time as well.
        await Eventually.True(
            async () =>
            {
                cluster.Clock.Advance(TimeSpan.FromMinutes(1));
                return await cluster.StatusOf(first) is WaitlistStatus.Lapsed;
            },
            "the offer lapses");
        await Eventually.True(async () => await cluster.StatusOf(second) is WaitlistStatus.Offered, "the next is offered the place");
    }
}
