using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class StationDayAssignTests
{
    [Fact]
    public void A_chef_is_assigned_to_a_sold_place()
    {
        var day = ADay().WithChefs(2).Build();
        Sell(day, 1);

        Assert.Equal(ChefNo(2), day.Assign(ClaimNo(1), ChefNo(2)).Value.Seats[0].Chef);
        Assert.Equal(ChefNo(2), Assert.Single(day.Claims).Seats[0].Chef);
    }

    [Fact]
    public void Another_chef_takes_over_and_the_first_is_free_again()
    {
        var day = ADay().WithChefs(2).Build();
        Sell(day, 1);
        Sell(day, 2);
        day.Assign(ClaimNo(1), ChefNo(1)).OrValue();

        Refused.With(SchedulingErrors.ChefBusy(), day.Assign(ClaimNo(2), ChefNo(1)));
        day.Release(ClaimNo(2));
        day.Assign(ClaimNo(1), ChefNo(2)).OrValue();
        Sell(day, 3);

        Assert.Equal(ChefNo(1), day.Assign(ClaimNo(3), ChefNo(1)).Value.Seats[0].Chef);
    }

    [Fact]
    public void The_same_chef_may_be_assigned_again()
    {
        var day = ADay().WithChefs(1).Build();
        Sell(day, 1);

        day.Assign(ClaimNo(1), ChefNo(1)).OrValue();

        Assert.Equal(ChefNo(1), day.Assign(ClaimNo(1), ChefNo(1)).Value.Seats[0].Chef);
    }

    [Fact]
    public void A_place_that_is_only_held_gets_no_chef()
    {
        var day = ADay().WithChefs(1).Build();
        Hold(day, 1).OrValue();

        Refused.With(SchedulingErrors.NoPlaceSold(), day.Assign(ClaimNo(1), ChefNo(1)));
        Refused.With(SchedulingErrors.NoPlaceSold(), day.Assign(ClaimNo(2), ChefNo(1)));
    }

    [Fact]
    public void A_chef_of_another_station_is_refused()
    {
        var day = ADay().WithChefs(1).Build();
        Sell(day, 1);

        Refused.With(SchedulingErrors.ChefNotAvailable(), day.Assign(ClaimNo(1), ChefNo(9)));
    }

    [Fact]
    public void A_customer_asks_for_a_chef_who_works_at_the_station()
    {
        var day = ADay().With(AChef(1), AChef(2).Inactive()).Build();

        Assert.Null(day.WhyNotAskFor(ChefNo(1)));
        Assert.Equal(SchedulingErrors.ChefNotAvailable().At("requestedChefId"), day.WhyNotAskFor(ChefNo(2)));
        Assert.Equal(ChefErrors.NotFound().At("requestedChefId"), day.WhyNotAskFor(ChefNo(9)));
    }

    [Fact]
    public void A_day_knows_who_was_assigned()
    {
        var day = ADay().WithChefs(1).Build();
        Sell(day, 1);
        Assert.Null(day.Find(ClaimNo(1))!.Seats[0].Chef);

        day.Assign(ClaimNo(1), ChefNo(1)).OrValue();

        Assert.Equal(ChefNo(1), day.Find(ClaimNo(1))!.Seats[0].Chef);
        Assert.Null(day.Find(ClaimNo(2)));
    }

    [Fact]
    public void An_inactive_chef_is_refused()
    {
        var day = ADay().With(AChef(1), AChef(2).Inactive()).Build();
        Sell(day, 1);

        Refused.With(SchedulingErrors.ChefNotAvailable(), day.Assign(ClaimNo(1), ChefNo(2)));
        Assert.Equal(SchedulingErrors.ChefNotAvailable(), day.WhyNot(AChef(2).Inactive().Build(), day.Claims.Single()));
    }

    [Fact]
    public void A_chef_is_refused_a_party_too_large_for_one()
    {
        var day = ADay().With(AChef(1).Serving(1, 50), AChef(2).Serving(1, 9)).Build();
        Sell(day, 1);

        Refused.With(SchedulingErrors.ChefCannotServe(9), day.Assign(ClaimNo(1), ChefNo(2)));
        Assert.Null(day.WhyNot(AChef(2).Serving(1, 10).Build(), day.Claims.Single()));
    }

    [Fact]
    public void A_chef_with_another_party_too_near_in_time_is_busy()
    {
        var day = ADay().WithChefs(2).Build();
        Sell(day, 1, Three, SanJose);
        Sell(day, 2, Six, LosAngeles);
        day.Assign(ClaimNo(1), ChefNo(1)).OrValue();

        Refused.With(SchedulingErrors.ChefBusy(), day.Assign(ClaimNo(2), ChefNo(1)));
        Assert.Equal(ChefNo(2), day.Assign(ClaimNo(2), ChefNo(2)).Value.Seats[0].Chef);
    }

    [Fact]
    public void A_chef_may_take_several_parties_that_leave_time_to_drive()
    {
        var day = ADay().WithChefs(1).Build();
        Sell(day, 1, Noon);
        Sell(day, 2, Six);
        day.Assign(ClaimNo(1), ChefNo(1)).OrValue();

        Assert.Equal(ChefNo(1), day.Assign(ClaimNo(2), ChefNo(1)).Value.Seats[0].Chef);
    }

    [Fact]
    public void The_only_chef_for_another_party_is_needed_there()
    {
        var day = ADay().With(AChef(1).Serving(1, 50), AChef(2).Serving(1, 10)).Build();
        Sell(day, 1, guests: 10);
        Sell(day, 2, guests: 20);

        Refused.With(SchedulingErrors.ChefNeededElsewhere(), day.Assign(ClaimNo(1), ChefNo(1)));
        Assert.All(day.Claims, claim => Assert.Null(claim.Seats[0].Chef));
        day.Assign(ClaimNo(1), ChefNo(2)).OrValue();
    }

    [Fact]
    public void The_only_chef_for_a_party_in_another_slot_is_needed_there()
    {
        var day = ADay().With(AChef(1).Serving(1, 50), AChef(2).Serving(1, 10)).Build();
        Sell(day, 1, Three, LosAngeles);
        Sell(day, 2, Six, SanJose, guests: 20);

        Refused.With(SchedulingErrors.ChefNeededElsewhere(), day.Assign(ClaimNo(1), ChefNo(1)));
        day.Assign(ClaimNo(1), ChefNo(2)).OrValue();
    }

    [Fact]
    public void Two_parties_that_one_chef_cannot_reach_both_of_are_never_sold_so_each_can_be_assigned()
    {
        var day = ADay().WithChefs(1).Build();
        Sell(day, 1, Three, SanJose);
        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 2, Six, LosAngeles));

        Assert.Equal(ChefNo(1), day.Assign(ClaimNo(1), ChefNo(1)).Value.Seats[0].Chef);
    }

    [Fact]
    public void After_a_chef_has_left_the_others_can_still_be_assigned()
    {
        var sold = ADay().WithChefs(2).Build();
        Claim[] parties = [Sell(sold, 1), Sell(sold, 2)];

        var day = ADay().With(AChef(1), AChef(2).Inactive()).Claimed(parties.Select(party => party with { IsSold = true })).Build();

        Assert.Equal(ChefNo(1), day.Assign(ClaimNo(1), ChefNo(1)).Value.Seats[0].Chef);
        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 3));
        Hold(day, 4, Noon).OrValue();
    }

    [Fact]
    public void What_a_chef_does_before_is_the_last_party_that_starts_earlier()
    {
        var day = ADay().WithChefs(1).Build();
        Claim[] parties = [Sell(day, 1, Noon), Sell(day, 2, Three), Sell(day, 3, Six)];
        foreach (var party in parties)
            day.Assign(party.Id, ChefNo(1)).OrValue();

        Assert.Null(day.EventBefore(ChefNo(1), parties[0]));
        Assert.Equal(ClaimNo(1), day.EventBefore(ChefNo(1), parties[1])?.Id);
        Assert.Equal(ClaimNo(2), day.EventBefore(ChefNo(1), parties[2])?.Id);
        Assert.Null(day.EventBefore(ChefNo(2), parties[2]));
    }

    private static Claim Sell(StationDay day, int number, TimeOnly? start = null, GeoPoint? place = null, int guests = 10)
    {
        var claim = Hold(day, number, start, place, guests).OrValue();
        day.Settle(claim.Id);
        return claim;
    }

    private static Result<Claim> Hold(StationDay day, int number, TimeOnly? start = null, GeoPoint? place = null, int guests = 10) =>
        day.Hold(ClaimNo(number), start ?? Six, guests, place ?? SanJose, Now);
}
