using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>Rules that staff set aside once, and those that nobody does.</summary>
public sealed class StationDayOverrideTests
{
    [Fact]
    public void A_chef_serves_beyond_hours_and_size()
    {
        var day = Sold(AChef(2).Serving(1, 9).OnDuty(new WeekdayHours(DayOfWeek.Saturday, new(9, 0), new(12, 0))));

        Refused.With(ChefErrors.OffDuty(DayOfWeek.Saturday, Six), day.Assign(ClaimNo(1), ChefNo(2)));
        Assert.Equal(ChefNo(2), day.Assign(ClaimNo(1), ChefNo(2), waives: true).Value.Seats[0].Chef);
    }

    [Fact]
    public void Nobody_serves_on_a_day_off_or_after_leaving()
    {
        Refused.With(ChefErrors.HasTimeOff(), Sold(AChef(2).OffFrom(Saturday, Saturday)).Assign(ClaimNo(1), ChefNo(2), waives: true));
        Refused.With(SchedulingErrors.ChefNotAvailable(), Sold(AChef(2).Inactive()).Assign(ClaimNo(1), ChefNo(2), waives: true));
    }

    [Fact]
    public void Nobody_is_in_two_places_at_once()
    {
        var day = Sold(AChef(2));
        day.Hold(ClaimNo(2), Three, 10, LosAngeles, Now).OrValue();
        day.Settle(ClaimNo(2));
        day.Assign(ClaimNo(2), ChefNo(2)).OrValue();

        Refused.With(SchedulingErrors.ChefBusy(), day.Assign(ClaimNo(1), ChefNo(2), waives: true));
    }

    [Fact]
    public void A_party_is_sold_and_moved_while_the_station_is_closed_if_a_chef_is_left()
    {
        var day = new StationDay(Saturday, Pacific, SchedulingPolicy.Default, [AChef(1).Build()], [], new([], []));

        Refused.With(SchedulingErrors.OutsideWorkingHours(), day.Hold(ClaimNo(1), Six, 10, SanJose, Now));
        day.Hold(ClaimNo(1), Six, 10, SanJose, Now, evenClosed: true).OrValue();
        Refused.With(SchedulingErrors.SlotTaken(), day.Hold(ClaimNo(2), Six, 10, SanJose, Now, evenClosed: true));
        Refused.With(SchedulingErrors.OutsideWorkingHours(), day.Move(Moved(ClaimNo(3)), Now));
        Assert.Equal(Noon, day.Move(Moved(ClaimNo(3)) with { EvenClosed = true }, Now).Value.Slot.Start);
    }

    private static WantedPlace Moved(ClaimId to) => new(to, ClaimNo(1), Noon, 10, SanJose, []);

    private static StationDay Sold(ChefBuilder other)
    {
        var day = ADay().With(AChef(1), other).Build();
        day.Hold(ClaimNo(1), Six, 10, SanJose, Now).OrValue();
        day.Settle(ClaimNo(1));
        return day;
    }
}
