using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class StationDayMoveTests
{
    private static readonly ClaimId Sold = ClaimNo(1);

    [Fact]
    public void In_its_slot_a_party_keeps_its_place_and_becomes_another()
    {
        var day = DayWith(AChef(1).Build());

        var moved = day.Move(new(Sold, Sold, Six, 20, LosAngeles, []), Now).Value;

        Assert.Equal((Sold, 1, 20, true), (moved.Id, moved.Seats[0].Place, moved.Guests, moved.IsSold));
        Assert.Equal(LosAngeles, moved.Event.Place);
        Assert.Equal([moved], day.Claims);
    }

    [Fact]
    public void Another_slot_is_held_and_the_old_place_stays_until_it_is_released()
    {
        var day = DayWith(AChef(1).Build());

        var moved = day.Move(new(ClaimNo(2), Sold, Nine, 10, SanJose, []), Now).Value;

        Assert.Equal((false, Now.AddMinutes(10)), (moved.IsSold, moved.HeldUntil));
        Assert.Equal([Sold, ClaimNo(2)], day.Claims.Select(claim => claim.Id).Order(Comparer<ClaimId>.Create((one, other) => one.Value.CompareTo(other.Value))));
    }

    [Fact]
    public void Nothing_changes_where_nobody_is_left()
    {
        var day = DayWith(AChef(1).Build());
        var other = day.Hold(ClaimNo(2), Noon, 10, SanJose, Now).Value;
        var before = day.Claims.ToHashSet();

        Assert.Equal([SchedulingErrors.SlotTaken()], day.Move(new(ClaimNo(3), Sold, other.Slot.Start, 10, SanJose, []), Now).Errors);
        Assert.Equal(["SLOT_IN_THE_PAST"], day.Move(new(ClaimNo(3), Sold, Nine, 10, SanJose, []), Now.AddYears(1)).Errors.Select(error => error.Code));

        Assert.Equal(before, day.Claims.ToHashSet());
    }

    [Fact]
    public void Its_chef_stays_unless_the_party_is_too_large_for_him()
    {
        var day = DayWith(Serving(1, 12), Serving(2, 40));
        Assert.True(day.Assign(Sold, ChefNo(1)).IsSuccess);

        Assert.Equal(ChefNo(1), day.Move(new(Sold, Sold, Six, 12, SanJose, [ChefNo(1)]), Now).Value.Seats[0].Chef);
        Assert.Null(day.Move(new(Sold, Sold, Six, 13, SanJose, [ChefNo(1)]), Now).Value.Seats[0].Chef);
        Assert.Equal([SchedulingErrors.SlotTaken()], day.Move(new(Sold, Sold, Six, 41, SanJose, [ChefNo(1)]), Now).Errors);
    }

    private static Chef Serving(int number, int most) => AChef(number).Serving(1, most).Build();

    private static StationDay DayWith(params Chef[] chefs)
    {
        var day = new StationDay(Saturday, Pacific, SchedulingPolicy.Default, chefs, []);
        Assert.True(day.Hold(Sold, Six, 10, SanJose, Now).IsSuccess);
        day.Settle(Sold);
        return day;
    }
}
