using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>Days on which clocks change are ordinary days: every slot of them has an instant.</summary>
public sealed class StationClockTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-07T12:00", "2026-03-07T17:00Z")]
    [InlineData("America/New_York", "2026-03-08T12:00", "2026-03-08T16:00Z")] // clocks went forward at 2:00
    [InlineData("America/New_York", "2026-03-08T21:00", "2026-03-09T01:00Z")]
    [InlineData("America/New_York", "2026-10-31T21:00", "2026-11-01T01:00Z")]
    [InlineData("America/New_York", "2026-11-01T12:00", "2026-11-01T17:00Z")] // clocks went back at 2:00
    [InlineData("America/New_York", "2026-11-01T21:00", "2026-11-02T02:00Z")]
    [InlineData("America/Los_Angeles", "2026-03-07T21:00", "2026-03-08T05:00Z")]
    [InlineData("America/Los_Angeles", "2026-03-08T12:00", "2026-03-08T19:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-01T12:00", "2026-11-01T20:00Z")]
    [InlineData("America/Phoenix", "2026-03-08T12:00", "2026-03-08T19:00Z")] // clocks never change
    public void A_slot_has_its_instant(string zone, string local, string instant) =>
        Assert.Equal(Utc(instant), InstantOf(ClockIn(zone), local));

    [Theory]
    [InlineData("2026-03-08T01:59", "2026-03-08T06:59Z")]
    [InlineData("2026-03-08T02:00", "2026-03-08T07:00Z")] // reads 3:00
    [InlineData("2026-03-08T02:59", "2026-03-08T07:59Z")] // reads 3:59
    [InlineData("2026-03-08T03:00", "2026-03-08T07:00Z")]
    public void A_time_that_does_not_exist_is_as_much_later_as_the_clock_jumped(string local, string instant) =>
        Assert.Equal(Utc(instant), InstantOf(ClockIn("America/New_York"), local));

    [Theory]
    [InlineData("2026-11-01T00:59", "2026-11-01T04:59Z")]
    [InlineData("2026-11-01T01:00", "2026-11-01T05:00Z")]
    [InlineData("2026-11-01T01:59", "2026-11-01T05:59Z")]
    [InlineData("2026-11-01T02:00", "2026-11-01T07:00Z")]
    public void A_time_that_comes_twice_means_the_first(string local, string instant) =>
        Assert.Equal(Utc(instant), InstantOf(ClockIn("America/New_York"), local));

    [Fact]
    public void A_slot_in_the_gap_of_a_zone_starts_when_the_clock_has_jumped()
    {
        var clock = new StationClock(ZoneThatSkipsNoon());

        Assert.Equal(Utc("2026-05-10T17:00Z"), InstantOf(clock, "2026-05-10T12:00"));
        Assert.Equal(new DateTime(2026, 5, 10, 13, 0, 0), clock.LocalTimeOf(Utc("2026-05-10T17:00Z")));
        Assert.Equal(Utc("2026-05-10T19:00Z"), InstantOf(clock, "2026-05-10T15:00"));
    }

    [Fact]
    public void A_slot_that_comes_twice_in_a_zone_is_the_first()
    {
        // On Easter Island clocks go back at 22:00, on a Saturday.
        var clock = ClockIn("Pacific/Easter");

        Assert.Equal(Utc("2026-04-05T02:00Z"), InstantOf(clock, "2026-04-04T21:00"));
        Assert.Equal(clock.LocalTimeOf(Utc("2026-04-05T02:00Z")), clock.LocalTimeOf(Utc("2026-04-05T03:00Z")));
    }

    [Theory]
    [InlineData("2026-06-01T06:59Z", "2026-05-31")]
    [InlineData("2026-06-01T07:00Z", "2026-06-01")]
    [InlineData("2026-12-01T07:59Z", "2026-11-30")]
    [InlineData("2026-12-01T08:00Z", "2026-12-01")]
    public void The_day_begins_at_local_midnight(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), Pacific.DateOf(Utc(instant)));

    [Fact]
    public void Every_instant_is_told_in_UTC() =>
        Assert.Equal(TimeSpan.Zero, Pacific.InstantOf(Saturday, Noon).Offset);

    private static TimeZoneInfo ZoneThatSkipsNoon()
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 12, 0, 0), 5, 10),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 12, 0, 0), 10, 10));
        return TimeZoneInfo.CreateCustomTimeZone("Noonless", TimeSpan.FromHours(-5), "Noonless", "Noonless", "Noonless", [rule]);
    }

    private static DateTimeOffset InstantOf(StationClock clock, string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return clock.InstantOf(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
