using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Stations;

public sealed class ServiceAreaTests
{
    // Along a meridian the haversine formula is the arc itself, so a distance in miles can be walked exactly.
    private const double MilesPerDegree = Math.PI * 3958.7613 / 180;

    [Fact]
    public void The_nearest_station_serves()
    {
        var (near, far) = (AStation("NEAR").At(North(40)).Build(), AStation("FAR").At(North(41)).Build());

        var area = ServiceArea.Check(SanJose, [far, near]).Value;

        Assert.Equal("NEAR", area.Station.Code);
        Assert.Equal(40, area.DistanceMiles, 1e-6);
    }

    [Fact]
    public void The_next_nearest_are_named_beside_it_three_at_most()
    {
        var stations = new[] { 300, 40, 200, 10, 100 }.Select(miles => AStation($"AT{miles}").At(North(miles)).Serving(150).Build());

        var area = ServiceArea.Check(SanJose, [.. stations, AStation("SHUT").Closed().Build()]).Value;

        Assert.Equal("AT10", area.Station.Code);
        Assert.Equal([("AT40", true), ("AT100", true), ("AT200", false)], area.Alternatives.Select(other => (other.Station.Code, other.IsServiceable)));
        Assert.All(area.Alternatives, other => Assert.Empty(other.Alternatives));
    }

    [Fact]
    public void A_closed_station_does_not_serve_however_near()
    {
        var area = ServiceArea.Check(SanJose, [AStation("SHUT").Closed().Build(), AStation("OPEN").At(North(90)).Build()]).Value;

        Assert.Equal("OPEN", area.Station.Code);
    }

    [Fact]
    public void Of_two_equally_near_stations_the_code_that_sorts_first_serves() => Assert.Equal(
        "ALFA", ServiceArea.Check(SanJose, [AStation("BRAVO").Build(), AStation("ALFA").Build()]).Value.Station.Code);

    [Fact]
    public void Without_an_active_station_nobody_serves() =>
        Refused.With(StationErrors.NoActiveStation(), ServiceArea.Check(SanJose, [AStation().Closed().Build()]));

    [Fact]
    public void A_station_serves_150_miles_by_default() => Assert.Equal(150, Station.DefaultRadiusMiles);

    [Theory]
    [InlineData(149.999, true)]
    [InlineData(150.001, false)]
    public void An_address_is_served_up_to_the_radius(double miles, bool served) =>
        Assert.Equal(served, At(miles, AStation()).IsServiceable);

    [Theory]
    [InlineData(119.999, false)]
    [InlineData(120.001, true)]
    public void Beyond_the_escalation_radius_staff_must_approve(double miles, bool escalates) =>
        Assert.Equal(escalates, At(miles, AStation().EscalatingBeyond(120)).RequiresEscalation);

    [Fact]
    public void Both_radiuses_are_inclusive()
    {
        var exact = SanJose.MilesTo(North(100));

        var area = At(100, AStation().Serving(exact).EscalatingBeyond(exact));

        Assert.True(area.IsServiceable);
        Assert.False(area.RequiresEscalation);
    }

    [Fact]
    public void Inside_the_area_nothing_stands_in_the_way()
    {
        var area = At(10, AStation());

        Assert.Same(area, area.OrOutOfArea().Value);
    }

    [Fact]
    public void Outside_the_area_the_refusal_names_station_and_distance()
    {
        var refused = At(200.4, AStation("SJC")).OrOutOfArea();

        Refused.With(StationErrors.OutOfServiceArea("SJC", 200.4), refused);
        Assert.Equal("The nearest station, SJC, is 200 miles away and does not serve this address.", refused.Errors[0].Message);
    }

    private static ServiceArea At(double miles, StationBuilder station) =>
        ServiceArea.Check(North(miles), [station.Build()]).Value;

    private static GeoPoint North(double miles) => SanJose with { Latitude = SanJose.Latitude + (miles / MilesPerDegree) };
}
