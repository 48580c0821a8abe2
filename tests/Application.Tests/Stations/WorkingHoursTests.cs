using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Stations.Places;

namespace MyHibachi.Application.Tests.Stations;

/// <summary>What a station's hours close is neither shown as open nor sold.</summary>
[Collection(OneCluster.Name)]
public sealed class WorkingHoursTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_slot_outside_the_hours_is_closed_to_readers_and_buyers_alike()
    {
        var (station, customer) = await _cluster.Ready();
        var day = station.Day(5);
        Assert.Empty((await _cluster.Change(station.Id, Nothing with { WorkingHours = [new(day.Date.DayOfWeek, new(15, 0), new(21, 0))] })).Errors);

        await Shown(day, (12, SlotState.Closed), (15, SlotState.FewLeft), (18, SlotState.FewLeft), (21, SlotState.Closed));
        await Shown(station.Day(6), (12, SlotState.Closed), (15, SlotState.Closed), (18, SlotState.Closed), (21, SlotState.Closed));
        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 21)), customer.Actor, "OUTSIDE_WORKING_HOURS", "slot");
        Assert.True((await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor)).IsSuccess);
    }

    [Fact]
    public async Task A_holiday_has_hours_of_its_own_or_none()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (closed, late) = (station.Day(5), station.Day(6));
        Assert.Empty((await _cluster.Change(station.Id, Nothing with { Holidays = [new(late.Date, new(18, 0), TimeOnly.MinValue, "Eve"), new(closed.Date, null, null, null)] })).Errors);

        await Shown(closed, (12, SlotState.Closed), (15, SlotState.Closed), (18, SlotState.Closed), (21, SlotState.Closed));
        await Shown(late, (12, SlotState.Closed), (15, SlotState.Closed), (18, SlotState.FewLeft), (21, SlotState.FewLeft));
        await Shown(station.Day(7), (12, SlotState.FewLeft), (15, SlotState.FewLeft), (18, SlotState.FewLeft), (21, SlotState.FewLeft));
    }

    [Fact]
    public async Task A_party_that_was_sold_stays_and_grows_in_its_slot_and_moves_only_into_open_ones()
    {
        var sold = await _cluster.Sold();
        var station = sold.Station;
        Assert.Empty((await _cluster.Change(station.Id, Nothing with { Holidays = [new(station.Day(5).Date, new(12, 0), new(13, 0), null)] })).Errors);
        await Shown(station.Day(5), (12, SlotState.FewLeft), (15, SlotState.Closed), (18, SlotState.Closed), (21, SlotState.Closed));

        await _cluster.Refuses(await _cluster.Reschedule(sold, station.Slot(5, 21)), Actors.Admin(), "OUTSIDE_WORKING_HOURS", "slot");
        Assert.Empty((await _cluster.Send(await _cluster.Resize(sold, 12), Actors.Admin())).Errors);
        Assert.Empty((await _cluster.Send(await _cluster.Reschedule(sold, station.Slot(5, 12)), Actors.Admin())).Errors);
    }

    private Task Shown(StationDayKey day, params (int Hour, SlotState State)[] expected) => Eventually.True(
        async () =>
        {
            var slots = (await _cluster.Send(new CheckAvailability(day, 10, null), Actor.Anonymous)).Value;
            return slots.Select(slot => (slot.Slot.Start.Hour, slot.State)).SequenceEqual(expected);
        },
        $"the day shows {string.Join(", ", expected)}");
}
