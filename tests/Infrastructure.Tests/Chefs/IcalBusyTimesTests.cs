using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Chefs;
using static MyHibachi.TestKit.Calendars.CalendarDouble;

namespace MyHibachi.Infrastructure.Tests.Chefs;

/// <summary>When somebody is busy by a calendar that another program wrote. The station is in Los Angeles.</summary>
public sealed class IcalBusyTimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly StationClock Clock = new(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

    [Fact]
    public void An_event_counts_unless_it_is_free_cancelled_or_over()
    {
        var day = new DateTimeOffset(2026, 6, 13, 18, 0, 0, TimeSpan.Zero);

        Assert.Equal([$"{day:u} {day.AddHours(2):u}"], Busy(
            Event(day, day.AddHours(2)), Event(day.AddDays(1), day.AddDays(1).AddHours(1), "TRANSP:TRANSPARENT\n"), Event(day.AddDays(2), day.AddDays(2).AddHours(1), "STATUS:CANCELLED\n"),
            Event(Now.AddHours(-5), Now.AddHours(-4))));
    }

    // 18:00 on the wall is 02:00 the next day in UTC in winter and 01:00 in summer; in New York it is three hours earlier.
    [Theory]
    [InlineData("DTSTART;TZID=America/New_York:20261031T180000\nDTEND;TZID=America/New_York:20261031T190000", "2026-10-31 22:00:00Z 2026-10-31 23:00:00Z")]
    [InlineData("DTSTART;TZID=America/New_York:20261101T180000\nDTEND;TZID=America/New_York:20261101T190000", "2026-11-01 23:00:00Z 2026-11-02 00:00:00Z")]
    [InlineData("DTSTART:20261101T180000\nDTEND:20261101T190000", "2026-11-02 02:00:00Z 2026-11-02 03:00:00Z")]
    [InlineData("DTSTART:20270314T180000\nDURATION:PT1H", "2027-03-15 01:00:00Z 2027-03-15 02:00:00Z")]
    [InlineData("DTSTART;VALUE=DATE:20261101\nDTEND;VALUE=DATE:20261102", "2026-11-01 07:00:00Z 2026-11-02 08:00:00Z")]
    [InlineData("DTSTART;VALUE=DATE:20261101", "2026-11-01 07:00:00Z 2026-11-02 08:00:00Z")]
    public void Times_are_read_by_their_zone_and_without_one_by_the_stations(string times, string busy) => Assert.Equal([busy], Busy(Raw(times)));

    [Fact]
    public void What_comes_back_counts_each_time_but_for_those_left_out_moved_or_cancelled()
    {
        const string Weekly = "DTSTART;TZID=America/Los_Angeles:20261024T180000\nDTEND;TZID=America/Los_Angeles:20261024T190000\nRRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=America/Los_Angeles:20261114T180000";
        const string Moved = "RECURRENCE-ID;TZID=America/Los_Angeles:20261031T180000\nDTSTART;TZID=America/Los_Angeles:20261031T200000\nDTEND;TZID=America/Los_Angeles:20261031T210000";
        const string Cancelled = "RECURRENCE-ID;TZID=America/Los_Angeles:20261107T180000\nDTSTART;TZID=America/Los_Angeles:20261107T180000\nDTEND;TZID=America/Los_Angeles:20261107T190000\nSTATUS:CANCELLED";

        Assert.Equal(
            ["2026-10-25 01:00:00Z 2026-10-25 02:00:00Z", "2026-11-01 03:00:00Z 2026-11-01 04:00:00Z", "2026-11-22 02:00:00Z 2026-11-22 03:00:00Z"],
            Busy(Raw(Weekly), Raw(Moved), Raw(Cancelled)));
    }

    [Fact]
    public void What_comes_back_for_ever_counts_as_far_ahead_as_is_asked()
    {
        var busy = Read(Raw("DTSTART:20200101T180000Z\nDTEND:20200101T190000Z\nRRULE:FREQ=DAILY")).Value;

        Assert.Equal(30, busy.Count);
        Assert.All(busy, time => Assert.InRange(time.From, Now, Now.AddDays(30)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in first</html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:yesterday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260613T180000Z")]
    public void What_is_no_calendar_is_refused(string text) => Assert.Equal([ChefErrors.CalendarUnreadable()], new IcalBusyTimes(Clock, 10).Read(text, Now, Now.AddYears(1)).Errors);

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=MINUTELY;INTERVAL=5")]
    [InlineData("RRULE:FREQ=HOURLY")]
    [InlineData("RRULE:FREQ=YEARLY;BYHOUR=0,1,2,3,4;BYMINUTE=0,10,20,30,40;BYSECOND=0,30")]
    public void What_comes_back_too_often_is_refused(string rule) =>
        Assert.Equal([ChefErrors.CalendarTooFull(10)], Read(Raw($"DTSTART:19000101T000000Z\nDTEND:19000101T000100Z\n{rule}")).Errors);

    [Fact]
    public void A_rule_that_never_comes_true_ends() =>
        Assert.Equal([ChefErrors.CalendarUnreadable()], Read(Raw("DTSTART:20260101T000000Z\nDTEND:20260101T010000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).Errors);

    [Fact]
    public void More_events_than_are_read_are_refused() =>
        Assert.Equal([ChefErrors.CalendarTooFull(10)], Read([.. Enumerable.Range(0, 11).Select(day => Event(Now.AddDays(day), Now.AddDays(day).AddHours(1)))]).Errors);

    private static string Raw(string lines) => $"BEGIN:VEVENT\nUID:one\nDTSTAMP:20260101T000000Z\n{lines}\nEND:VEVENT\n";

    private static Domain.Common.Result<IReadOnlyList<BusyTime>> Read(params string[] events) => new IcalBusyTimes(Clock, 10).Read(Whole(string.Concat(events)), Now, Now.AddDays(30));

    private static IEnumerable<string> Busy(params string[] events) =>
        new IcalBusyTimes(Clock, 10).Read(Whole(string.Concat(events)), Now, Now.AddYears(1)).Value.Select(time => $"{time.From:u} {time.Until:u}");
}
