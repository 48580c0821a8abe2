using MyHibachi.Application.Chefs;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Scheduling;

[Collection(Clusters.StandingClock)]
public sealed class RosterTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_day_in_memory_soon_knows_that_a_chef_left_and_came_back()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        Assert.Equal(2, await _cluster.PlacesLeft(station.Day(5), 18));

        await SetActive(station, false);
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 1, "one chef is left");

        await SetActive(station, true);
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 2, "both chefs are back");
    }

    [Fact]
    public async Task A_chef_without_hours_keeps_the_party_assigned_before_and_the_others_sell_their_own()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var served = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        Assert.True((await _cluster.Assign(served, station.Chefs[0].Id)).IsSuccess);
        Assert.True((await _cluster.Send(new UpdateChef(station.Chefs[0].Id, 0, new() { WeeklyHours = [] }), Actors.Manager(station.Id))).IsSuccess);
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 12) == 1, "one chef is left");

        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
        var another = await _cluster.Customer();
        var sold = await _cluster.Send(Walking.Create(another.Actor, station.Venue(), station.Slot(5, 18)), another.Actor);

        Assert.True(sold.IsSuccess, string.Join(", ", sold.Errors));
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    private async Task SetActive(TestStation station, bool active) =>
        Assert.True((await _cluster.Send(new SetChefActive(station.Chefs[0].Id, active), Actors.Manager(station.Id))).IsSuccess);
}
