using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Stations.Places;

namespace MyHibachi.Application.Tests.Stations;

[Collection(OneCluster.Name)]
public sealed class GeocodingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_stations_place_is_looked_for_again_and_the_trail_tells_so()
    {
        var id = await _cluster.Opened(Somewhere());
        var place = (await _cluster.Seen(id))!.Location;
        await _cluster.Tables.Execute("UPDATE stations SET geocode_status = 'Pending', latitude = 0, longitude = 0 WHERE id = $1", id.Value);

        var trail = await Trail.Of(_cluster, async () => Assert.Empty((await _cluster.Send(new GeocodeStation(id), Actors.Manager(id))).Errors));

        Assert.Equal(["GeocodeStation stations"], trail.Audit);
        Assert.Equal((GeocodeStatus.Approximate, place), ((await _cluster.Seen(id))!.Address.GeocodeStatus, (await _cluster.Seen(id))!.Location));
    }

    [Fact]
    public async Task A_place_that_is_not_found_stays_and_is_marked()
    {
        var id = await _cluster.Opened(Somewhere());
        var place = (await _cluster.Seen(id))!.Location;
        await _cluster.Tables.Execute("UPDATE stations SET postal_code = '00000' WHERE id = $1", id.Value);

        Assert.Empty((await _cluster.Send(new GeocodeStation(id), Actors.Admin())).Errors);

        Assert.Equal((GeocodeStatus.Failed, place), ((await _cluster.Seen(id))!.Address.GeocodeStatus, (await _cluster.Seen(id))!.Location));
    }

    [Fact]
    public async Task A_station_that_is_another_managers_is_not_found()
    {
        var (own, other) = (await _cluster.Opened(Somewhere()), await _cluster.Opened(Somewhere()));

        await _cluster.Refuses(new GeocodeStation(other), Actors.Manager(own), "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new GeocodeStation(own), Actors.Support(), "FORBIDDEN");
    }

    [Fact]
    public async Task An_address_is_found_by_its_postal_code_and_one_that_is_not_known_names_the_field()
    {
        var found = (await _cluster.Send(new GeocodeAddress(new("1 K Street", "sacramento", "ca", "95814-1234")), Actor.Anonymous)).Value;

        Assert.Equal("1 K Street, Sacramento, CA 95814", found.OneLine);
        Assert.Equal(GeocodeStatus.Approximate, found.GeocodeStatus);
        await _cluster.Refuses(new GeocodeAddress(new(null, null, null, "00000")), Actor.Anonymous, "UNKNOWN_ADDRESS", "address.postalCode");
        await _cluster.Refuses(new GeocodeAddress(new(null, null, "NY", "95814")), Actor.Anonymous, "UNKNOWN_ADDRESS", "address.state");
        await _cluster.Refuses(new GeocodeAddress(new(new('x', 201), null, null, "95814")), Actor.Anonymous, "INVALID_STREET", "address.street");
    }
}
