using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class StationDayHoldTests
{
    [Fact]
    public void A_place_is_held_for_ten_minutes()
    {
        var day = ADay().WithChefs(1).Build();

        var claim = Hold(day, 1).OrValue();

        var startsAt = Pacific.InstantOf(Saturday, Six);
        Assert.Equal(
            new Claim(ClaimNo(1), new Slot(Saturday, Six), [new(1)], 10, new Engagement(startsAt, startsAt.AddMinutes(90), SanJose), Now.AddMinutes(10)),
            claim);
        Assert.Equal([claim], day.Claims);
    }

    [Fact]
    public void A_hold_runs_out_at_its_end()
    {
        var day = ADay().WithChefs(1).Build();
        Hold(day, 1).OrValue();

        Assert.False(day.HasExpiredHolds(Now.AddMinutes(10).AddTicks(-1)));
        Assert.True(day.HasExpiredHolds(Now.AddMinutes(10)));
    }

    [Fact]
    public void What_is_sold_does_not_run_out()
    {
        var day = ADay().WithChefs(1).Build();
        Hold(day, 1).OrValue();

        day.Settle(ClaimNo(1));
        day.Settle(ClaimNo(1));

        Assert.False(day.HasExpiredHolds(Now.AddYears(1)));
        Assert.True(Assert.Single(day.Claims).IsSold);
    }

    [Fact]
    public void A_claim_that_is_held_already_is_held_on_for_as_long_as_a_new_one()
    {
        var day = ADay().WithChefs(1).Build();
        var first = Hold(day, 1).OrValue();

        var again = Hold(day, 1, now: Now.AddMinutes(5)).OrValue();

        Assert.Equal(first with { HeldUntil = Now.AddMinutes(15) }, again);
        Assert.Equal([again], day.Claims);
    }

    [Fact]
    public void A_claim_that_is_held_already_is_held_for_what_is_asked_now()
    {
        var day = ADay().With(AChef(1).Serving(1, 20)).Build();
        Hold(day, 1, guests: 10).OrValue();

        Assert.Equal(20, Hold(day, 1, guests: 20).OrValue().Guests);
        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 1, guests: 21));

        Assert.Equal(20, Assert.Single(day.Claims).Guests);
    }

    [Fact]
    public void A_claim_that_is_sold_is_not_held_again()
    {
        var day = ADay().WithChefs(1).Build();
        Hold(day, 1).OrValue();
        day.Settle(ClaimNo(1));
        var sold = Assert.Single(day.Claims);

        Assert.Same(sold, Hold(day, 1, Three, guests: 11, now: Now.AddMinutes(5)).Value);
        Assert.Same(sold, Assert.Single(day.Claims));
    }

    [Fact]
    public void A_slot_is_sold_once_a_chef()
    {
        var day = ADay().WithChefs(2).Build();

        Hold(day, 1).OrValue();
        Hold(day, 2).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 3));
        Assert.Equal(2, day.Claims.Count);
    }

    [Fact]
    public void Another_slot_of_the_day_is_not_touched()
    {
        var day = ADay().WithChefs(1).Build();

        Hold(day, 1, Three).OrValue();

        Hold(day, 2, Six).OrValue();
    }

    [Fact]
    public void A_place_given_back_is_sold_again_under_its_number()
    {
        var day = ADay().WithChefs(3).Build();
        Assert.Equal([1, 2, 3], [Hold(day, 1).Value.Seats[0].Place, Hold(day, 2).Value.Seats[0].Place, Hold(day, 3).Value.Seats[0].Place]);

        day.Release(ClaimNo(2));
        day.Release(ClaimNo(2));

        Assert.Equal(2, Hold(day, 4).Value.Seats[0].Place);
    }

    [Fact]
    public void A_party_larger_than_any_chef_serves_is_refused()
    {
        var day = ADay().With(AChef(1).Serving(1, 20)).Build();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 1, guests: 21));
        Hold(day, 2, guests: 20).OrValue();
    }

    [Fact]
    public void A_party_below_a_chefs_range_can_still_be_served() =>
        Hold(ADay().With(AChef(1).Serving(10, 20)).Build(), 1, guests: 1).OrValue();

    [Fact]
    public void The_large_chef_is_kept_for_the_large_party()
    {
        var day = ADay().With(AChef(1).Serving(1, 50), AChef(2).Serving(1, 10)).Build();

        Hold(day, 1, guests: 10).OrValue();
        Hold(day, 2, guests: 20).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 3, guests: 10));
    }

    [Fact]
    public void An_inactive_chef_serves_nobody() => Refused.With(
        SchedulingErrors.SlotTaken(), Hold(ADay().With(AChef(1).Inactive()).Build(), 1));

    [Fact]
    public void A_time_that_is_no_slot_is_refused() =>
        Refused.With(SchedulingErrors.NotASlot(SchedulingPolicy.Default.SlotTimes), Hold(ADay().WithChefs(1).Build(), 1, new TimeOnly(13, 0)));

    [Fact]
    public void A_slot_that_has_begun_is_refused() => Refused.With(
        SchedulingErrors.SlotInThePast(), Hold(ADay().WithChefs(1).Build(), 1, now: Pacific.InstantOf(Saturday, Six)));

    [Fact]
    public void A_chef_who_could_not_drive_there_in_time_is_not_sold()
    {
        var day = ADay().WithChefs(1).Build();
        Hold(day, 1, Three, place: SanJose).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 2, Six, place: LosAngeles));
        Hold(day, 3, Six, place: SanJose).OrValue();
    }

    [Fact]
    public void Staff_may_hold_places_for_longer()
    {
        var day = ADay().WithChefs(1).Under(SchedulingPolicy.Default with { HoldFor = TimeSpan.FromHours(1) }).Build();

        Assert.Equal(Now.AddHours(1), Hold(day, 1).Value.HeldUntil);
    }

    private static Result<Claim> Hold(
        StationDay day, int number, TimeOnly? start = null, int guests = 10, GeoPoint? place = null, DateTimeOffset? now = null) =>
        day.Hold(ClaimNo(number), start ?? Six, guests, place ?? SanJose, now ?? Now);
}
