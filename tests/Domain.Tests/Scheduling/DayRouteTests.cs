using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class DayRouteTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly GeoPoint Home = new(38.0, -121.0);

    private static readonly GeoPoint There = new(38.1, -121.0);

    private static readonly StationClock Clock = new(TimeZoneInfo.Utc);

    [Fact]
    public void The_day_starts_at_home_and_goes_on_from_party_to_party()
    {
        var ways = Ways(Home, Party(0, There), Party(3, Home), Party(6, Home));

        Assert.Equal([Minutes(Home, There), Minutes(There, Home), 0], ways.Select(way => way.Drive!.Value.Total.TotalMinutes));
        Assert.Equal([null, 90 - Minutes(There, Home), 90], ways.Select(way => way.Spare?.TotalMinutes));
    }

    [Fact]
    public void A_drive_that_does_not_fit_leaves_less_than_nothing()
    {
        Assert.Equal(30 - Minutes(Home, There), Ways(Home, Party(0, Home), Party(2, There))[1].Spare!.Value.TotalMinutes, 6);
        Assert.Equal(-30 - Minutes(Home, There), Ways(Home, Party(0, Home), Party(1, There))[1].Spare!.Value.TotalMinutes, 6);
    }

    [Fact]
    public void No_drive_is_made_up_where_an_end_is_not_known()
    {
        var ways = Ways(null, Party(0, There), Party(3, null), Party(6, There));

        Assert.All(ways, way => Assert.Null(way.Drive));
        Assert.Equal([null, 90, 90], ways.Select(way => way.Spare?.TotalMinutes));
        Assert.Empty(new DayRoute(null, [Party(0, There), Party(3, null)]).Legs);
    }

    [Fact]
    public void What_was_measured_goes_before_the_estimate()
    {
        var route = new DayRoute(Home, [Party(0, There)]);
        var drives = new DriveTable();
        drives.Learn(route.Legs.ToDictionary(leg => leg, _ => new MeasuredDrive(TimeSpan.FromMinutes(7), DriveSource.Cache, DateTimeOffset.MaxValue)));

        Assert.Equal(new TravelTime(TimeSpan.FromMinutes(7), 1, DriveSource.Cache), route.Approaches(Clock, SchedulingPolicy.Default, drives).Single().Drive);
    }

    private static List<Approach> Ways(GeoPoint? home, params Engagement[] parties) =>
        [.. new DayRoute(home, parties).Approaches(Clock, SchedulingPolicy.Default, new())];

    // A Saturday, which has no rush hour; each party takes an hour and a half.
    private static Engagement Party(int hour, GeoPoint? place) => new(Noon.AddHours(hour), Noon.AddHours(hour + 1.5), place);

    private static double Minutes(GeoPoint from, GeoPoint to) => TravelTime.Estimate(from, to, Noon.DateTime, SchedulingPolicy.Default).Total.TotalMinutes;
}
