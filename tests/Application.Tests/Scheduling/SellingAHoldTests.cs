using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class SellingAHoldTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_place_that_was_given_back_meanwhile_is_not_sold()
    {
        var sold = await _cluster.Sold();
        var hold = new HoldPlace(sold.Station.Day(6), new(Guid.CreateVersion7()), new(18, 0), 10, sold.Station.Site.Location);
        var held = (await _cluster.Send(hold, Actors.Admin())).Value;
        await _cluster.Send(new ReleasePlace(hold.Day, hold.Claim), Actors.Admin());

        await using var scope = _cluster.Gateway.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IClaims>().Sell(held, sold.Booking);
        var refusal = await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit("Test", null, TestContext.Current.CancellationToken);

        Assert.Equal(SchedulingErrors.HoldExpired(), refusal);
    }
}
