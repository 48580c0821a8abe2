using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class EngagementTests
{
    private static readonly DateOnly Monday = new(2026, 6, 22);

    [Fact]
    public void The_gap_must_hold_the_drive()
    {
        var first = From(Saturday, Noon, SanJose);
        var drive = first.DriveTo(From(Saturday, Three, LosAngeles), Pacific, SchedulingPolicy.Default);

        Assert.True(Fits(first, first.EndsAt + drive, LosAngeles));
        Assert.False(Fits(first, first.EndsAt + drive - TimeSpan.FromTicks(1), LosAngeles));
    }

    [Fact]
    public void At_one_place_one_may_follow_the_other_at_once()
    {
        var first = From(Saturday, Noon, SanJose);

        Assert.True(Fits(first, first.EndsAt, SanJose));
        Assert.False(Fits(first, first.EndsAt.AddTicks(-1), SanJose));
    }

    [Fact]
    public void In_the_rush_hour_the_gap_must_be_half_as_long_again()
    {
        var (saturday, monday) = (From(Saturday, Three, SanJose), From(Monday, Three, SanJose));

        Assert.Equal(
            saturday.DriveTo(From(Saturday, Six, LosAngeles), Pacific, SchedulingPolicy.Default) * 1.5,
            monday.DriveTo(From(Monday, Six, LosAngeles), Pacific, SchedulingPolicy.Default));
    }

    [Fact]
    public void A_place_that_is_not_known_yet_takes_no_drive()
    {
        var first = From(Saturday, Noon, SanJose);

        Assert.True(Fits(first, first.EndsAt, place: null));
        Assert.True(From(Saturday, Noon, place: null).LeavesTimeFor(From(Saturday, Three, LosAngeles), Pacific, SchedulingPolicy.Default));
    }

    [Fact]
    public void Which_of_the_two_is_asked_does_not_matter()
    {
        var (first, near, far) = (From(Saturday, Noon, SanJose), From(Saturday, Three, SanJose), From(Saturday, Three, LosAngeles));

        Assert.True(first.LeavesTimeFor(near, Pacific, SchedulingPolicy.Default));
        Assert.True(near.LeavesTimeFor(first, Pacific, SchedulingPolicy.Default));
        Assert.False(first.LeavesTimeFor(far, Pacific, SchedulingPolicy.Default));
        Assert.False(far.LeavesTimeFor(first, Pacific, SchedulingPolicy.Default));
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void What_is_needed_between_parties_has_to_fit_beside_the_drive(int minutes, bool fits)
    {
        var (first, next) = (From(Saturday, Noon, SanJose), From(Saturday, Three, SanJose));

        Assert.Equal(fits, first.LeavesTimeFor(next, Pacific, SchedulingPolicy.Default with { Buffer = TimeSpan.FromMinutes(minutes) }));
    }

    [Fact]
    public void Nobody_is_at_two_parties_at_once() => Assert.False(
        From(Saturday, Noon, SanJose).LeavesTimeFor(From(Saturday, Noon, SanJose), Pacific, SchedulingPolicy.Default));

    private static Engagement From(DateOnly date, TimeOnly start, GeoPoint? place) =>
        new(Pacific.InstantOf(date, start), Pacific.InstantOf(date, start).AddMinutes(90), place);

    private static bool Fits(Engagement first, DateTimeOffset startsAt, GeoPoint? place) =>
        first.LeavesTimeFor(new Engagement(startsAt, startsAt.AddMinutes(90), place), Pacific, SchedulingPolicy.Default);
}
