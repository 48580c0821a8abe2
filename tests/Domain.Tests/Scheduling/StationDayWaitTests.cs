using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>What a day says to those who would wait for a place in it.</summary>
public sealed class StationDayWaitTests
{
    [Fact]
    public void There_is_nothing_to_wait_for_where_a_place_is_free()
    {
        var day = ADay().WithChefs(1).Build();

        Refused.With(SchedulingErrors.SlotFree(), day.StartIfFull(Six, 10, SanJose, Now));
    }

    [Fact]
    public void A_full_slot_says_when_it_begins_and_is_as_full_as_before()
    {
        var day = ADay().WithChefs(1).Build();
        var held = day.Hold(ClaimNo(1), Six, 10, SanJose, Now).OrValue();

        Assert.Equal(Pacific.InstantOf(Saturday, Six), day.StartIfFull(Six, 10, SanJose, Now).OrValue());
        Assert.Equal([held], day.Claims);
    }

    [Fact]
    public void A_slot_that_is_free_for_others_may_be_full_for_a_larger_party()
    {
        var day = ADay().With(AChef(1).Serving(1, 20)).Build();

        Assert.Equal(Pacific.InstantOf(Saturday, Six), day.StartIfFull(Six, 21, SanJose, Now).OrValue());
    }

    [Fact]
    public void Nobody_waits_for_what_is_not_sold()
    {
        var day = ADay().Build();

        Refused.With(SchedulingErrors.NotASlot(SchedulingPolicy.Default.SlotTimes), day.StartIfFull(new(17, 0), 10, SanJose, Now));
        Refused.With(SchedulingErrors.SlotInThePast(), day.StartIfFull(Six, 10, SanJose, Pacific.InstantOf(Saturday, Six)));
    }

    [Fact]
    public void A_place_is_held_as_long_as_asked_and_by_itself_as_long_as_usual()
    {
        var day = ADay().WithChefs(1).Build();

        Assert.Equal(Now.AddMinutes(40), day.Hold(ClaimNo(1), Six, 10, SanJose, Now, Now.AddMinutes(40)).OrValue().HeldUntil);
        Assert.Equal(Now.AddMinutes(10), day.Hold(ClaimNo(1), Six, 10, SanJose, Now).OrValue().HeldUntil);
    }
}
