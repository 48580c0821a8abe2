using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Scheduling;

[Collection(Clusters.StandingClock)]
public sealed class RaceTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Of_a_hundred_clients_of_one_gateway_who_want_the_last_place_one_gets_it() =>
        await RaceThrough([_cluster.Gateway]);

    [Fact]
    public async Task Of_a_hundred_clients_of_both_silos_who_want_the_last_place_one_gets_it() =>
        await RaceThrough(_cluster.Silos);

    private async Task RaceThrough(IReadOnlyList<IServiceProvider> doors)
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (day, clients) = (station.Day(5), await _cluster.Customers(100));

        var answers = await Task.WhenAll(clients.Select((client, number) => Task.Run(() =>
            doors[number % doors.Count].SendAs(client.Actor, Walking.Create(client.Actor, station.Venue(), TestStation.At(day, 18))))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), AssertTaken);
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM bookings WHERE station_id = $1", station.Id.Value));
        Assert.Equal([true], await _cluster.Tables.Column<bool>("SELECT booking_id IS NOT NULL FROM slot_claims WHERE station_id = $1", station.Id.Value));
    }

    private static void AssertTaken(Result<BookingId> answer)
    {
        var error = Assert.Single(answer.Errors);
        Assert.Equal(("SLOT_TAKEN", "slot"), (error.Code, error.Field));
    }
}
