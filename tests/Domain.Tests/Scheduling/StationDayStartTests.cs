using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>Starts beside a slot's time, where no chef could serve a party then.</summary>
public sealed class StationDayStartTests
{
    // 90 minutes from noon, and so much drive that the chef is there at ten past three.
    private static readonly DriveTable HundredMinutes = Drives(100);

    [Fact]
    public void A_party_starts_at_the_slots_time_if_anybody_can_serve_it_then()
    {
        var day = ADay().WithChefs(1).Build();

        Assert.Equal(At(Three), Hold(day, 2, Three).Value.Event.StartsAt);
    }

    [Fact]
    public void A_party_starts_a_little_later_where_the_chef_arrives_a_little_later()
    {
        var day = AfterNoon(HundredMinutes);

        var held = Hold(day, 2, Three, LosAngeles).OrValue();

        Assert.Equal((At(Three).AddMinutes(15), new Slot(Saturday, Three)), (held.Event.StartsAt, held.Slot));
        Assert.Equal(TimeSpan.FromMinutes(90), held.Event.EndsAt - held.Event.StartsAt);
    }

    [Fact]
    public void A_party_starts_a_little_earlier_where_the_chef_has_to_leave_earlier()
    {
        var day = ADay().WithChefs(1).Knowing(HundredMinutes).Build();
        Hold(day, 1, Three, LosAngeles).OrValue();

        Assert.Equal(At(Noon).AddMinutes(-15), Hold(day, 2, Noon).Value.Event.StartsAt);
    }

    [Fact]
    public void Nobody_starts_more_than_half_an_hour_off()
    {
        Assert.Equal(At(Three).AddMinutes(30), Hold(AfterNoon(Drives(120)), 2, Three, LosAngeles).Value.Event.StartsAt);
        Refused.With(SchedulingErrors.SlotTaken(), Hold(AfterNoon(Drives(121)), 2, Three, LosAngeles));
    }

    [Fact]
    public void Staff_may_forbid_it()
    {
        var day = ADay().WithChefs(1).Knowing(HundredMinutes).Under(SchedulingPolicy.Default with { PreferredShift = TimeSpan.Zero }).Build();
        Hold(day, 1, Noon).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 2, Three, LosAngeles));
    }

    [Fact]
    public void The_calendar_says_when_it_starts()
    {
        var slot = AfterNoon(HundredMinutes).Availability(10, LosAngeles, Now)[1];

        Assert.Equal(new(new(Saturday, Three), SlotState.FewLeft, 1, "One place is left; it starts at 15:15.", At(Three).AddMinutes(15)), slot);
    }

    [Fact]
    public void A_party_that_was_sold_is_never_moved_for_another_one()
    {
        var day = ADay().WithChefs(1).Knowing(Drives(130)).Build();
        Hold(day, 1, Noon).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 2, Three, LosAngeles));

        Assert.Equal(At(Noon), Assert.Single(day.Claims).Event.StartsAt);
    }

    [Fact]
    public void A_place_that_is_held_on_keeps_the_start_that_was_told()
    {
        var day = AfterNoon(HundredMinutes);
        Hold(day, 2, Three, LosAngeles).OrValue();
        day.Release(ClaimNo(1));

        Assert.Equal(At(Three).AddMinutes(15), Hold(day, 2, Three, LosAngeles).Value.Event.StartsAt);
    }

    [Fact]
    public void A_party_that_is_changed_in_its_slot_keeps_its_start_if_it_still_fits()
    {
        var day = AfterNoon(HundredMinutes);
        Hold(day, 2, Three, LosAngeles).OrValue();
        day.Settle(ClaimNo(2));

        Assert.Equal(At(Three).AddMinutes(15), Move(day, Three, 12).Value.Event.StartsAt);
        day.Release(ClaimNo(1));
        Assert.Equal(At(Three).AddMinutes(15), Move(day, Three, 14).Value.Event.StartsAt);
    }

    [Fact]
    public void A_start_that_was_agreed_to_is_kept_or_refused_as_it_is()
    {
        var day = ADay().WithChefs(1).Build();
        Hold(day, 2, Three).OrValue();
        day.Settle(ClaimNo(2));

        Assert.Equal(At(Three).AddMinutes(-60), Move(day, Three, 10, At(Three).AddMinutes(-60)).Value.Event.StartsAt);
        Refused.With(SchedulingErrors.NotASlot(SchedulingPolicy.Default.SlotTimes), Move(day, Three, 10, At(Three).AddMinutes(61)));
        Assert.Equal(At(Three).AddMinutes(-60), day.Find(ClaimNo(2))!.Event.StartsAt);
    }

    [Fact]
    public void A_start_that_was_agreed_to_and_is_taken_is_refused()
    {
        var day = ADay().WithChefs(1).Knowing(Drives(130)).Build();
        Hold(day, 1, Noon).OrValue();
        Hold(day, 2, Six, LosAngeles).OrValue();
        day.Settle(ClaimNo(2));

        Refused.With(SchedulingErrors.SlotTaken(), day.Move(new(ClaimNo(3), ClaimNo(2), Three, 10, LosAngeles, [], At(Three).AddMinutes(30)), Now));
        Assert.Equal(At(Three).AddMinutes(45), day.Move(new(ClaimNo(3), ClaimNo(2), Three, 10, LosAngeles, [], At(Three).AddMinutes(45)), Now).Value.Event.StartsAt);
    }

    [Fact]
    public void Hours_of_a_chef_are_judged_by_the_real_start()
    {
        var early = ADay().With(AChef(1).OnDuty(new WeekdayHours(DayOfWeek.Saturday, new(9, 0), Three))).Build();
        var late = ADay().With(AChef(1).OnDuty(new WeekdayHours(DayOfWeek.Saturday, new(15, 20), new(23, 0)))).Build();

        Assert.Equal(At(Three).AddMinutes(-15), Hold(early, 1, Three).Value.Event.StartsAt);
        Assert.Equal(At(Three).AddMinutes(30), Hold(late, 1, Three).Value.Event.StartsAt);
    }

    [Fact]
    public void No_party_starts_while_the_station_is_closed()
    {
        var open = new OpeningHours([new(DayOfWeek.Saturday, new(9, 0), new(15, 10))], []);
        var day = new StationDay(Saturday, Pacific, SchedulingPolicy.Default, [AChef(1).Build()], [], open, HundredMinutes);
        Hold(day, 1, Noon).OrValue();

        Refused.With(SchedulingErrors.SlotTaken(), Hold(day, 2, Three, LosAngeles));
        Refused.With(SchedulingErrors.OutsideWorkingHours(), Hold(day, 2, Six));
    }

    [Fact]
    public void Who_wants_the_slots_own_time_gets_no_other()
    {
        var day = AfterNoon(HundredMinutes);

        Refused.With(SchedulingErrors.SlotTaken(), day.Hold(ClaimNo(2), Three, 10, LosAngeles, Now, onTime: true));
    }

    [Fact]
    public void Nobody_starts_on_another_day()
    {
        var policy = SchedulingPolicy.Default with { SlotTimes = [new(0, 0), new(23, 45)] };
        var hours = AChef(1).OnDuty(new WeekdayHours(DayOfWeek.Saturday, new(0, 10), new(23, 40)));
        var day = ADay().With(hours).Under(policy).Build();

        Assert.Equal(At(new(0, 15)), Hold(day, 1, new(0, 0)).Value.Event.StartsAt);
        Assert.Equal(At(new(23, 30)), Hold(day, 2, new(23, 45)).Value.Event.StartsAt);
    }

    // In spring half past one and half an hour is three, in autumn it is one o'clock again.
    [Theory]
    [InlineData("2026-03-08", 3, "2026-03-08T10:00:00Z")]
    [InlineData("2026-11-01", 1, "2026-11-01T09:00:00Z")]
    public void Half_an_hour_is_half_an_hour_on_the_day_clocks_change(string sunday, int onDutyFrom, string startsAt)
    {
        var hours = new WeekdayHours(DayOfWeek.Sunday, new(onDutyFrom, 0), new(onDutyFrom, 10));
        var day = new StationDay(
            DateOnly.Parse(sunday, CultureInfo.InvariantCulture), Pacific, SchedulingPolicy.Default with { SlotTimes = [new(1, 30)] }, [AChef(1).OnDuty(hours).Build()], []);

        var held = day.Hold(ClaimNo(1), new(1, 30), 10, SanJose, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(DateTimeOffset.Parse(startsAt, CultureInfo.InvariantCulture), held.Value.Event.StartsAt);
    }

    private static DateTimeOffset At(TimeOnly time) => Pacific.InstantOf(Saturday, time);

    private static StationDay AfterNoon(DriveTable drives)
    {
        var day = ADay().WithChefs(1).Knowing(drives).Build();
        Hold(day, 1, Noon).OrValue();
        return day;
    }

    private static Result<Claim> Hold(StationDay day, int number, TimeOnly start, GeoPoint? place = null) => day.Hold(ClaimNo(number), start, 10, place ?? SanJose, Now);

    private static Result<Claim> Move(StationDay day, TimeOnly start, int guests, DateTimeOffset? startsAt = null) =>
        day.Move(new(ClaimNo(2), ClaimNo(2), start, guests, day.Find(ClaimNo(2))!.Event.Place!.Value, [], startsAt), Now);

    // Between San Jose and Los Angeles, either way.
    private static DriveTable Drives(int minutes)
    {
        var (drives, drive) = (new DriveTable(), new MeasuredDrive(TimeSpan.FromMinutes(minutes), DriveSource.Cache, Now.AddDays(1)));
        drives.Learn(new Dictionary<Leg, MeasuredDrive> { [Leg.Between(SanJose, LosAngeles)] = drive, [Leg.Between(LosAngeles, SanJose)] = drive });
        return drives;
    }
}
