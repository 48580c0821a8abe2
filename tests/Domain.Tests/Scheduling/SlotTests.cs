using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class SlotTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(18)]
    [InlineData(21)]
    public void Four_starts_are_sold_every_day(int hour) =>
        Assert.Equal(new Slot(Saturday, new TimeOnly(hour, 0)), Create(Saturday, new TimeOnly(hour, 0)).Value);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(11, 59)]
    [InlineData(12, 1)]
    [InlineData(19, 0)]
    public void Any_other_time_is_no_slot(int hour, int minute)
    {
        var refused = Create(Saturday, new TimeOnly(hour, minute));

        Refused.With(new Error("NOT_A_SLOT", "A party starts at one of 12:00, 15:00, 18:00, 21:00.", "slot.time"), refused);
    }

    [Fact]
    public void A_slot_is_sold_until_it_begins()
    {
        var begin = Pacific.InstantOf(Saturday, Noon);

        Assert.True(Slot.Create(Saturday, Noon, Pacific, SchedulingPolicy.Default, begin.AddTicks(-1)).IsSuccess);
        Refused.With(SchedulingErrors.SlotInThePast(), Slot.Create(Saturday, Noon, Pacific, SchedulingPolicy.Default, begin));
    }

    [Fact]
    public void Yesterday_is_not_sold() => Refused.With(SchedulingErrors.SlotInThePast(), Create(new DateOnly(2026, 5, 31), Nine));

    [Fact]
    public void Slots_are_sold_18_months_ahead()
    {
        Assert.True(Create(new DateOnly(2027, 12, 1), Nine).IsSuccess);
        Refused.With(SchedulingErrors.SlotTooFarAhead(18), Create(new DateOnly(2027, 12, 2), Noon));
        Refused.With(SchedulingErrors.SlotTooFarAhead(18), Create(DateOnly.MaxValue, Noon));
    }

    [Fact]
    public void The_horizon_moves_at_local_midnight()
    {
        var midnight = new DateTimeOffset(2026, 6, 2, 7, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2027, 12, 1), Slot.LastDate(Pacific, SchedulingPolicy.Default, midnight.AddTicks(-1)));
        Assert.Equal(new DateOnly(2027, 12, 2), Slot.LastDate(Pacific, SchedulingPolicy.Default, midnight));
    }

    [Fact]
    public void Staff_may_sell_other_starts_and_another_horizon()
    {
        var policy = SchedulingPolicy.Default with { SlotTimes = [new(11, 30)], HorizonMonths = 1 };

        Assert.True(Slot.Create(Saturday, new(11, 30), Pacific, policy, Now).IsSuccess);
        Refused.With(SchedulingErrors.NotASlot([new(11, 30)]), Slot.Create(Saturday, Noon, Pacific, policy, Now));
        Refused.With(SchedulingErrors.SlotTooFarAhead(1), Slot.Create(new(2026, 7, 2), new(11, 30), Pacific, policy, Now));
    }

    [Fact]
    public void The_last_of_all_days_is_too_far_ahead() => Refused.With(
        SchedulingErrors.SlotTooFarAhead(18), Slot.Create(DateOnly.MaxValue, new(21, 0), Pacific, SchedulingPolicy.Default, Now));

    private static Result<Slot> Create(DateOnly date, TimeOnly start) =>
        Slot.Create(date, start, Pacific, SchedulingPolicy.Default, Now);
}
