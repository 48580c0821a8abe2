using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>Parties that take several chefs.</summary>
public sealed class StationDaySeatsTests
{
    private static readonly ClaimId Party = ClaimNo(1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(40, 2)]
    [InlineData(41, 3)]
    public void A_party_takes_a_chef_for_every_twenty_guests(int guests, int chefs)
    {
        var claim = Hold(ADay().WithChefs(3).Build(), 1, guests).OrValue();

        Assert.Equal(Enumerable.Range(1, chefs), claim.Seats.Select(seat => seat.Place));
    }

    [Fact]
    public void A_party_gets_all_its_chefs_or_none()
    {
        var day = ADay().WithChefs(3).Build();
        Hold(day, 1, 21).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 2, 21));

        Assert.Single(day.Claims);
        Assert.Equal([3], Hold(day, 3, 20).Value.Seats.Select(seat => seat.Place));
    }

    [Fact]
    public void Each_chef_must_be_able_to_serve_the_larger_share()
    {
        var day = ADay().With(AChef(1).Serving(1, 12), AChef(2).Serving(1, 13)).Build();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 1, 25));
        Assert.Equal(2, Hold(day, 1, 24).Value.Seats.Count);
    }

    [Fact]
    public void The_calendar_counts_whole_parties()
    {
        var day = ADay().WithChefs(5).Build();

        Assert.Equal(5, Places(day, 20));
        Assert.Equal(2, Places(day, 21));
        Assert.Equal(1, Places(day, 60));
        Assert.Equal((0, SlotState.Full), (Places(day, 101), day.Availability(101, null, Now)[2].State));
    }

    [Fact]
    public void All_its_seats_come_back_together()
    {
        var day = Sold(ADay().WithChefs(2).Build(), 40);

        day.Release(Party);

        Hold(day, 2, 40).OrValue();
    }

    [Fact]
    public void A_chef_takes_the_next_free_seat_and_each_only_one()
    {
        var day = Sold(ADay().WithChefs(3).Build(), 40);

        Assert.Equal([new(1, ChefNo(2)), new(2)], day.Assign(Party, ChefNo(2)).Value.Seats);
        Assert.Equal([new(1, ChefNo(2)), new(2)], day.Assign(Party, ChefNo(2)).Value.Seats);
        Assert.Equal([new(1, ChefNo(2)), new(2, ChefNo(1))], day.Assign(Party, ChefNo(1)).Value.Seats);
    }

    [Fact]
    public void Where_all_are_assigned_it_has_to_be_said_who_goes()
    {
        var day = Sold(ADay().WithChefs(4).Build(), 40);
        day.Assign(Party, ChefNo(1)).OrValue();
        day.Assign(Party, ChefNo(2)).OrValue();

        Refused.With(SchedulingErrors.WhomToReplace(), day.Assign(Party, ChefNo(3)));
        Refused.With(SchedulingErrors.NotAssigned(), day.Assign(Party, ChefNo(3), insteadOf: ChefNo(4)));
        Assert.Equal([new(1, ChefNo(3)), new(2, ChefNo(2))], day.Assign(Party, ChefNo(3), insteadOf: ChefNo(1)).Value.Seats);
    }

    [Fact]
    public void A_chef_who_is_needed_for_a_seat_of_another_party_is_not_given_away()
    {
        var day = Sold(ADay().With(AChef(1).Serving(1, 20), AChef(2).Serving(1, 20), AChef(3).Serving(1, 10)).Build(), 40);
        Hold(day, 2, 10).OrValue();
        day.Settle(ClaimNo(2));

        Refused.With(SchedulingErrors.ChefNeededElsewhere(), day.Assign(ClaimNo(2), ChefNo(1)));
        day.Assign(ClaimNo(2), ChefNo(3)).OrValue();
    }

    [Fact]
    public void A_party_that_grows_takes_another_chef_or_stays_as_it_is()
    {
        var day = Sold(ADay().WithChefs(2).Build(), 20);
        day.Assign(Party, ChefNo(2)).OrValue();

        Assert.Equal([new(1, ChefNo(2)), new(2)], Become(day, 40).Value.Seats);
        Refused.With(SchedulingErrors.SlotTaken(), Become(day, 41));
        Assert.Equal((40, 2), (day.Find(Party)!.Guests, day.Find(Party)!.Seats.Count));
    }

    [Fact]
    public void A_party_that_shrinks_lets_go_of_the_seat_that_nobody_has()
    {
        var day = Sold(ADay().WithChefs(2).Build(), 40);
        day.Assign(Party, ChefNo(1)).OrValue();
        day.Assign(Party, ChefNo(2), insteadOf: null).OrValue();
        var unassigned = Sold(ADay().WithChefs(2).Build(), 40);
        unassigned.Assign(Party, ChefNo(1)).OrValue();

        Assert.Equal([new(1, ChefNo(1))], Become(day, 20).Value.Seats);
        Assert.Equal([new(1, ChefNo(1))], Become(unassigned, 20).Value.Seats);
        Hold(unassigned, 2, 20).OrValue();
    }

    [Fact]
    public void Its_chefs_come_along_to_another_slot()
    {
        var day = Sold(ADay().WithChefs(3).Build(), 40);
        day.Assign(Party, ChefNo(3)).OrValue();
        day.Assign(Party, ChefNo(2)).OrValue();

        var moved = day.Move(new(ClaimNo(2), Party, Noon, 40, SanJose, [ChefNo(3), ChefNo(2)]), Now).Value;

        Assert.Equal([ChefNo(3), ChefNo(2)], moved.Seats.Chefs);
    }

    [Fact]
    public void A_party_that_misses_one_chef_counts_once_among_the_unserved()
    {
        var day = Sold(ADay().WithChefs(2).Build(), 40);

        Assert.Equal(1, day.UnservedWithout(ChefNo(1)));
    }

    [Fact]
    public void Who_serves_a_large_party_has_no_time_for_one_too_far_away()
    {
        var day = Sold(ADay().WithChefs(2).Build(), 40);

        Refused.With(SchedulingErrors.SlotTaken(), day.Hold(ClaimNo(2), Nine, 10, LosAngeles, Now));
    }

    private static int Places(StationDay day, int guests) => day.Availability(guests, null, Now).Single(slot => slot.Slot.Start == Six).PlacesLeft;

    private static Result<Claim> Hold(StationDay day, int number, int guests) => day.Hold(ClaimNo(number), Six, guests, SanJose, Now);

    private static Result<Claim> Become(StationDay day, int guests) =>
        day.Move(new(Party, Party, Six, guests, SanJose, [.. day.Find(Party)!.Seats.Chefs]), Now);

    private static StationDay Sold(StationDay day, int guests)
    {
        Hold(day, 1, guests).OrValue();
        day.Settle(Party);
        return day;
    }
}
