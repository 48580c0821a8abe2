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

    // Clocks go forward on March 8th, 2026 and back on November 1st, both Sundays: no rush hour on either, and the Monday after has it an hour of UTC
    // earlier or later than the Friday before.
    [Theory]
    [InlineData("2026-03-06T22:59:59Z", 1)]
    [InlineData("2026-03-06T23:00:00Z", 1.5)]
    [InlineData("2026-03-08T22:30:00Z", 1)]
    [InlineData("2026-03-08T23:30:00Z", 1)]
    [InlineData("2026-03-09T21:59:59Z", 1)]
    [InlineData("2026-03-09T22:00:00Z", 1.5)]
    [InlineData("2026-10-30T22:00:00Z", 1.5)]
    [InlineData("2026-10-31T01:59:59Z", 1.5)]
    [InlineData("2026-10-31T02:00:00Z", 1)]
    [InlineData("2026-11-01T23:30:00Z", 1)]
    [InlineData("2026-11-02T22:59:59Z", 1)]
    [InlineData("2026-11-02T23:00:00Z", 1.5)]
    public void The_rush_hour_follows_the_clock_on_the_stations_wall(string departure, double factor) => Assert.Equal(
        factor, At(Pacific, departure));

    // No zone has changed its clocks in the rush hour yet; one that did, on a Wednesday, would skip or repeat an hour of it.
    [Theory]
    [InlineData("2026-03-04T15:59:59Z", 1.5)] // 15:59:59
    [InlineData("2026-03-04T16:00:00Z", 1.5)] // 17:00:00
    [InlineData("2026-03-04T17:59:59Z", 1.5)] // 18:59:59
    [InlineData("2026-03-04T18:00:00Z", 1)] // 19:00:00
    [InlineData("2026-11-04T13:59:59Z", 1)] // 14:59:59
    [InlineData("2026-11-04T15:30:00Z", 1.5)] // 15:30:00, for the second time
    [InlineData("2026-11-04T18:59:59Z", 1.5)] // 18:59:59
    [InlineData("2026-11-04T19:00:00Z", 1)]
    public void An_hour_that_is_skipped_or_comes_twice_counts_as_the_wall_shows_it(string departure, double factor)
    {
        var (march, november) = (TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 16, 0, 0), 3, 4), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 16, 0, 0), 11, 4));
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new(2026, 1, 1), new(2026, 12, 31), TimeSpan.FromHours(1), march, november);

        Assert.Equal(factor, At(new(TimeZoneInfo.CreateCustomTimeZone("Wednesday", TimeSpan.Zero, "Wednesday", "Wednesday", "Wednesday", [summer])), departure));
    }

    private static double At(StationClock clock, string departure) => TravelTime.Estimate(
        SanJose, OneHourAway, clock.LocalTimeOf(DateTimeOffset.Parse(departure, CultureInfo.InvariantCulture)), SchedulingPolicy.Default).Multiplier;

    private static TravelTime Estimate(GeoPoint to, string departure) => TravelTime.Estimate(
        SanJose, to, DateTime.Parse(departure, CultureInfo.InvariantCulture), SchedulingPolicy.Default);
}
