using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Tests.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Chefs.Crew;

namespace MyHibachi.Application.Tests.Scheduling;

/// <summary>Parties that start a little beside their slot's time, because their chef goes off duty at it.</summary>
[Collection(OneCluster.Name)]
public sealed class StartTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task The_calendar_the_hold_and_the_booking_tell_the_same_start()
    {
        var (station, early) = await OffDutyAtSix();
        var customer = await _cluster.Customer();

        var slot = await AtSix(station);
        var hold = Walking.Hold(customer.Actor, station.Venue(), station.Slot(5, 18));
        Assert.Empty((await _cluster.Send(hold, customer.Actor)).Errors);
        var held = (await _cluster.Send(new GetHold(hold.Hold), customer.Actor)).Value;
        var sold = await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18), 10) with { Hold = hold.Hold }, customer.Actor);

        Assert.Equal((SlotState.FewLeft, "One place is left; it starts at 17:45.", early), (slot.State, slot.Reason, slot.StartsAt));
        Assert.Equal(early, held.StartsAt);
        Assert.Equal((early, new TimeOnly(18, 0)), ((await _cluster.Stored(sold.Value)).StartsAt, (await _cluster.Stored(sold.Value)).Slot.Start));
    }

    [Fact]
    public async Task A_party_that_is_changed_or_comes_back_keeps_the_start_it_was_told()
    {
        var (station, early) = await OffDutyAtSix();
        var customer = await _cluster.Customer();
        var sold = new Sold(station, customer, await _cluster.Book(station, customer, station.Slot(5, 18)));
        await OnDuty(station, new(0, 0), new(0, 0));

        Assert.DoesNotContain("startsAt", (await _cluster.Change(await _cluster.Resize(sold, 12))).Keys);
        Assert.Empty((await _cluster.Send(new DeleteBooking(sold.Booking, "Made by mistake, says the office."), Actors.Admin())).Errors);
        await _cluster.Settled();
        Assert.Empty((await _cluster.Send(new RestoreBooking(sold.Booking), Actors.Admin())).Errors);

        Assert.Equal(early, (await _cluster.Stored(sold.Booking)).StartsAt);
        Assert.Equal(early, await _cluster.Tables.Value<DateTimeOffset>("SELECT starts_at FROM slot_claims WHERE booking_id = $1", sold.Booking.Value));
    }

    [Fact]
    public async Task Moving_to_such_a_slot_says_when_the_party_starts()
    {
        var (station, early) = await OffDutyAtSix();
        var customer = await _cluster.Customer();
        var sold = new Sold(station, customer, await _cluster.Book(station, customer, station.Slot(5, 12)));

        var changes = await _cluster.Change(await _cluster.Reschedule(sold, station.Slot(5, 18)));

        Assert.EndsWith($"> {early:u}", changes["startsAt"], StringComparison.Ordinal);
    }

    private async Task<(TestStation Station, DateTimeOffset Early)> OffDutyAtSix()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await OnDuty(station, new(9, 0), new(18, 0));
        var early = station.Clock.InstantOf(station.Day(5).Date, new(17, 45));
        await Eventually.True(async () => (await AtSix(station)).StartsAt == early, "the day knows the hours");
        return (station, early);
    }

    private async Task OnDuty(TestStation station, TimeOnly from, TimeOnly until) => Assert.Empty((await _cluster.Change(
        station.Chefs[0].Id, Nothing with { WeeklyHours = [.. Enum.GetValues<DayOfWeek>().Select(day => new WeekdayHoursForm(day, from, until))] })).Errors);

    private async Task<SlotAvailability> AtSix(TestStation station) =>
        (await _cluster.Send(new CheckAvailability(station.Day(5), 10, null), Actor.Anonymous)).Value.Single(one => one.Slot.Start == new TimeOnly(18, 0));
}
