using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class SchedulingPolicyTests
{
    [Theory]
    [InlineData(1, 63)]
    [InlineData(10, 90)]
    [InlineData(19, 117)]
    [InlineData(20, 120)]
    [InlineData(21, 120)]
    [InlineData(100, 120)]
    public void A_party_lasts_60_minutes_and_3_for_each_guest_but_120_at_most(int guests, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SchedulingPolicy.Default.DurationFor(guests));

    [Fact]
    public void A_party_of_nobody_has_no_duration() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SchedulingPolicy.Default.DurationFor(0));

    [Fact]
    public void Staff_may_change_the_numbers()
    {
        var policy = new SchedulingPolicy
        {
            BaseDuration = TimeSpan.FromMinutes(30),
            DurationPerGuest = TimeSpan.FromMinutes(1),
            MaxDuration = TimeSpan.FromMinutes(45),
        };

        Assert.Equal(TimeSpan.FromMinutes(40), policy.DurationFor(10));
        Assert.Equal(TimeSpan.FromMinutes(45), policy.DurationFor(16));
    }

    [Fact]
    public void The_products_numbers_are_the_default()
    {
        var policy = SchedulingPolicy.Default;

        Assert.Equal([Noon, Three, Six, Nine], policy.SlotTimes);
        Assert.Equal(TimeSpan.FromMinutes(30), policy.PreferredShift);
        Assert.Equal(TimeSpan.FromMinutes(60), policy.MaxShift);
        Assert.Equal(1.5, policy.RushHourFactor);
        Assert.Equal(18, policy.HorizonMonths);
    }
}
