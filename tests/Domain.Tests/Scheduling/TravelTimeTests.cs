using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class TravelTimeTests
{
    // 30 road miles apart: one hour at the average speed.
    private static readonly GeoPoint OneHourAway =
        SanJose with { Latitude = SanJose.Latitude + (30 / 1.3 / 3958.7613 * 180 / Math.PI) };

    [Theory]
    [InlineData("2026-06-01T14:59:59", 1)] // Monday
    [InlineData("2026-06-01T15:00:00", 1.5)]
    [InlineData("2026-06-01T18:59:59", 1.5)]
    [InlineData("2026-06-01T19:00:00", 1)]
    [InlineData("2026-06-05T15:00:00", 1.5)] // Friday
    [InlineData("2026-06-06T15:00:00", 1)] // Saturday
    [InlineData("2026-06-07T18:00:00", 1)] // Sunday
    public void A_drive_that_departs_in_the_weekday_rush_hour_takes_half_as_long_again(string departure, double factor)
    {
        var travel = Estimate(OneHourAway, departure);

        Assert.Equal(factor, travel.Multiplier);
        Assert.Equal(60, travel.Base.TotalMinutes, 0.001);
        Assert.Equal(60 * factor, travel.Total.TotalMinutes, 0.001);
    }

    [Fact]
    public void Staying_takes_no_time() => Assert.Equal(TimeSpan.Zero, Estimate(SanJose, "2026-06-01T16:00").Total);

    [Fact]
    public void Staff_may_move_the_rush_hour()
    {
        var policy = SchedulingPolicy.Default with { RushHourStart = new(7, 0), RushHourEnd = new(9, 0), RushHourFactor = 2 };

        Assert.Equal(2, TravelTime.Estimate(SanJose, OneHourAway, new DateTime(2026, 6, 1, 8, 0, 0), policy).Multiplier);
    }

    private static TravelTime Estimate(GeoPoint to, string departure) => TravelTime.Estimate(
        SanJose, to, DateTime.Parse(departure, CultureInfo.InvariantCulture), SchedulingPolicy.Default);
}
