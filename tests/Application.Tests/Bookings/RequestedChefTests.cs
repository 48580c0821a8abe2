using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>The chef whom a customer asks for, whichever way the party is booked.</summary>
[Collection(OneCluster.Name)]
public sealed class RequestedChefTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public Task A_chef_nobody_knows_is_not_found() => Refused(_ => new(Guid.CreateVersion7()), "CHEF_NOT_FOUND");

    [Fact]
    public async Task A_chef_of_another_station_is_not_found()
    {
        var elsewhere = await _cluster.OpenStation(chefs: 1);

        await Refused(_ => elsewhere.Chefs[0].Id, "CHEF_NOT_FOUND");
    }

    [Fact]
    public Task A_chef_who_does_not_work_is_not_available() => Refused(station => station.Chefs[1].Id, "CHEF_NOT_AVAILABLE");

    [Fact]
    public async Task After_a_refusal_the_place_is_free()
    {
        var (station, customer) = await _cluster.Ready();
        await _cluster.Refuses(
            Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18), requested: new(Guid.CreateVersion7())), customer.Actor, "CHEF_NOT_FOUND", "requestedChefId");

        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        Assert.True((await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor)).IsSuccess);
    }

    private async Task Refused(Func<TestStation, ChefId> wish, string code)
    {
        var station = await _cluster.OpenStation([new(), new(IsActive: false)]);
        var customer = await _cluster.Customer();
        var (slot, chef, quote) = (station.Slot(5, 18), wish(station), await _cluster.Quote(customer.Actor, station.Venue()));

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), slot, requested: chef), customer.Actor, code, "requestedChefId");
        await _cluster.Refuses(Walking.Convert(customer.Actor, Walking.NewKey(), quote, slot, chef), customer.Actor, code, "requestedChefId");
    }
}
