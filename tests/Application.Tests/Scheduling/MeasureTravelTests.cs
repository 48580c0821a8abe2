using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class MeasureTravelTests(ClusterFixture fixture)
{
    private static readonly PlaceForm SanJose = new(null, 37.3387, -121.8853);

    private static readonly PlaceForm LosAngeles = new(null, 34.0522, -118.2437);

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Without_a_map_the_drive_is_estimated_and_says_so()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var departure = station.Clock.InstantOf(new(2026, 6, 3), new(15, 0));

        var travel = (await _cluster.Send(new MeasureTravel(station.Id, SanJose, LosAngeles, departure), Actors.Manager(station.Id))).Value;

        Assert.Equal((1.5, DriveSource.Estimate), (travel.Time.Multiplier, travel.Time.Source));
        Assert.Equal(travel.Miles * 1.3 / 30, travel.Time.Base.TotalHours, 6);
        Assert.Equal(new DateTime(2026, 6, 3, 15, 0, 0), travel.Departure);
    }

    [Fact]
    public async Task Places_may_be_addresses_and_the_drive_departs_now_unless_told_otherwise()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (from, to) = (new PlaceForm(station.Venue(), null, null), new PlaceForm(station.VenueNearby(), null, null));

        var travel = (await _cluster.Send(new MeasureTravel(station.Id, from, to, null), Actors.Chef(station.Chefs[0].Id))).Value;

        Assert.InRange(travel.Miles, 5, 25);
        Assert.Equal(station.Clock.LocalTimeOf(_cluster.Clock.GetUtcNow()), travel.Departure);
    }

    [Fact]
    public async Task A_place_that_there_is_not_is_refused_by_its_field()
    {
        var station = (await _cluster.OpenStation(chefs: 0)).Id;

        await Refuses(new(null, 90.1, 0), SanJose, "COORDINATES_OUT_OF_RANGE", "from.latitude");
        await Refuses(SanJose, new(null, 0, -180.1), "COORDINATES_OUT_OF_RANGE", "to.longitude");
        await Refuses(new(null, null, null), SanJose, "PLACE_REQUIRED", "from.address");
        await Refuses(SanJose, new(null, 1, null), "PLACE_REQUIRED", "to.address");
        await Refuses(SanJose, new(new(null, null, null, "95814"), 1, 1), "PLACE_REQUIRED", "to.address");
        await Refuses(SanJose, new(new(null, null, null, "9581"), null, null), "UNKNOWN_ADDRESS", "to.address.postalCode");
        await Refuses(new(new(null, null, null, "00000"), null, null), SanJose, "UNKNOWN_ADDRESS", "from.address.postalCode");

        Task Refuses(PlaceForm from, PlaceForm to, string code, string field) =>
            _cluster.Refuses(new MeasureTravel(station, from, to, null), Actors.Admin(), code, field);
    }

    [Fact]
    public async Task Only_those_who_work_at_the_station_may_ask()
    {
        var (own, other) = (await _cluster.OpenStation(chefs: 1), await _cluster.OpenStation(chefs: 1));
        var request = new MeasureTravel(own.Id, SanJose, LosAngeles, null);

        await _cluster.Refuses(request, Actor.Anonymous, "UNAUTHENTICATED");
        await _cluster.Refuses(request, (await _cluster.Customer()).Actor, "FORBIDDEN");
        await _cluster.Refuses(request, Actors.Manager(other.Id), "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(request, Actors.Chef(other.Chefs[0].Id), "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(request with { Station = new(Guid.CreateVersion7()) }, Actors.Admin(), "STATION_NOT_FOUND", "stationId");
    }
}
