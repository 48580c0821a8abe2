using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Stations;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData(90, 180)]
    [InlineData(-90, -180)]
    [InlineData(0, 0)]
    public void A_point_on_the_earth_is_accepted(double latitude, double longitude) =>
        Assert.Equal(new GeoPoint(latitude, longitude), GeoPoint.Create(latitude, longitude).Value);

    [Theory]
    [InlineData(90.001, 0)]
    [InlineData(-90.001, 0)]
    [InlineData(0, 180.001)]
    [InlineData(0, -180.001)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    public void A_point_outside_the_earth_is_refused(double latitude, double longitude) =>
        Refused.With(StationErrors.OutsideTheEarth(), GeoPoint.Create(latitude, longitude));

    [Fact]
    public void A_quarter_of_the_equator_is_a_quarter_of_the_circumference() => Assert.Equal(
        Math.PI * 3958.7613 / 2, new GeoPoint(0, 0).MilesTo(new GeoPoint(0, 90)), 1e-9);

    [Fact]
    public void Pole_to_pole_is_half_the_circumference() => Assert.Equal(
        Math.PI * 3958.7613, new GeoPoint(90, 0).MilesTo(new GeoPoint(-90, 0)), 1e-9);

    [Fact]
    public void One_degree_of_latitude_is_69_miles() =>
        Assert.Equal(69.0934, new GeoPoint(37, -121).MilesTo(new GeoPoint(38, -121)), 1e-4);

    [Fact]
    public void The_shorter_way_around_is_taken_over_the_date_line() =>
        Assert.Equal(138.1868, new GeoPoint(0, 179).MilesTo(new GeoPoint(0, -179)), 1e-4);

    [Fact]
    public void San_Jose_to_Los_Angeles_is_306_miles() => Assert.Equal(306, SanJose.MilesTo(LosAngeles), 1.0);
}
