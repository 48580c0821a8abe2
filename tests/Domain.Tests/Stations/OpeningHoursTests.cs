using CsCheck;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Stations;

public sealed class OpeningHoursTests
{
    private static readonly DateOnly Sunday = Saturday.AddDays(1);

    [Theory]
    [InlineData(12, false)]
    [InlineData(15, true)]
    [InlineData(18, true)]
    [InlineData(21, false)]
    public void Hours_begin_with_their_first_minute_and_end_before_their_last(int hour, bool open) =>
        Assert.Equal(open, new OpeningHours([new(DayOfWeek.Saturday, Three, Nine)], []).Cover(Saturday, new(hour, 0)));

    [Fact]
    public void A_weekday_that_is_not_named_is_closed_and_midnight_ends_a_day()
    {
        var hours = new OpeningHours([new(DayOfWeek.Saturday, Noon, TimeOnly.MinValue)], []);

        Assert.True(hours.Cover(Saturday, new(23, 59)));
        Assert.False(hours.Cover(Sunday, Noon));
    }

    [Fact]
    public void A_holiday_stands_in_the_place_of_its_weekday()
    {
        var hours = OpeningHours.Always with { Holidays = [new(Saturday, Six, Nine, null), new(Sunday, null, null, "Rest")] };

        Assert.Equal([false, true], [hours.Cover(Saturday, Three), hours.Cover(Saturday, Six)]);
        Assert.False(hours.Cover(Sunday, Six));
        Assert.True(hours.Cover(Sunday.AddDays(1), Noon));
    }

    [Fact]
    public void Always_is_always() => Gen.Int[0, 4_000].Select(Gen.Int[0, (24 * 60) - 1])
        .Sample((day, minute) => OpeningHours.Always.Cover(Saturday.AddDays(day), TimeOnly.MinValue.AddMinutes(minute)));

    [Fact]
    public void Hours_that_end_before_they_begin_or_overlap_are_wrong()
    {
        Assert.Equal(["INVALID_HOURS"], Wrong([new(DayOfWeek.Monday, Six, Six)]));
        Assert.Equal(["INVALID_HOURS"], Wrong([new(DayOfWeek.Monday, Six, Three)]));
        Assert.Equal(["INVALID_HOURS"], Wrong([new(DayOfWeek.Monday, Noon, Six), new(DayOfWeek.Monday, Three, Nine)]));
        Assert.Equal(["INVALID_HOURS"], Wrong([new((DayOfWeek)7, Noon, Six)]));
        Assert.Empty(Wrong([new(DayOfWeek.Monday, Noon, Three), new(DayOfWeek.Monday, Three, TimeOnly.MinValue), new(DayOfWeek.Tuesday, Noon, Three)]));
    }

    [Fact]
    public void Holidays_are_one_a_date_and_closed_or_whole()
    {
        Assert.Equal(["INVALID_HOLIDAYS"], Wrong([], new Holiday(Saturday, null, null, null), new Holiday(Saturday, Noon, Six, null)));
        Assert.Equal(["INVALID_HOLIDAYS"], Wrong([], new Holiday(Saturday, Noon, null, null)));
        Assert.Equal(["INVALID_HOLIDAYS"], Wrong([], new Holiday(Saturday, Six, Noon, null)));
        Assert.Equal(["INVALID_HOLIDAYS"], Wrong([], new Holiday(Saturday, null, null, new('x', 101))));
        Assert.Equal(["INVALID_HOLIDAYS"], Wrong([], [.. Enumerable.Range(0, 201).Select(day => new Holiday(Saturday.AddDays(day), null, null, null))]));
        Assert.Empty(Wrong([], new Holiday(Saturday, Noon, TimeOnly.MinValue, new('x', 100)), new Holiday(Sunday, null, null, null)));
    }

    private static IEnumerable<string> Wrong(IReadOnlyList<WeekdayHours> week, params Holiday[] holidays) =>
        new OpeningHours(week, holidays).Wrong().Select(error => error.Code);
}
