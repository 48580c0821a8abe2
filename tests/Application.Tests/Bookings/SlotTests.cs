using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>The slot of a booking, whichever way it is booked. The station's clock shows noon of its first day.</summary>
[Collection(OneCluster.Name)]
public sealed class SlotTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(13, 0)]
    [InlineData(18, 30)]
    [InlineData(0, 0)]
    public Task A_time_that_is_none_of_the_four_is_refused(int hour, int minute) =>
        Refused(station => new(station.Today.AddDays(5), new(hour, minute)), "NOT_A_SLOT", "slot.time");

    [Theory]
    [InlineData(-1, 18)]
    [InlineData(0, 12)]
    public Task A_slot_that_has_begun_is_refused(int days, int hour) =>
        Refused(station => station.Slot(days, hour), "SLOT_IN_THE_PAST", "slot");

    [Fact]
    public Task The_first_of_all_days_is_refused() => Refused(_ => new(DateOnly.MinValue, new(12, 0)), "SLOT_IN_THE_PAST", "slot");

    [Fact]
    public Task The_day_after_eighteen_months_is_refused() =>
        Refused(station => new(station.Today.AddMonths(18).AddDays(1), new(12, 0)), "SLOT_TOO_FAR_AHEAD", "slot.date");

    [Fact]
    public Task The_last_of_all_days_is_refused() => Refused(_ => new(DateOnly.MaxValue, new(21, 0)), "SLOT_TOO_FAR_AHEAD", "slot.date");

    [Fact]
    public async Task The_next_slot_and_the_last_one_in_eighteen_months_are_sold()
    {
        var (station, customer) = await _cluster.Ready();

        foreach (var slot in (SlotForm[])[station.Slot(0, 15), new(station.Today.AddMonths(18), new(21, 0))])
        {
            Assert.True((await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), slot), customer.Actor)).IsSuccess);
        }
    }

    private async Task Refused(Func<TestStation, SlotForm> slotOf, string code, string field)
    {
        var (station, customer) = await _cluster.Ready();
        var (slot, quote) = (slotOf(station), await _cluster.Quote(customer.Actor, station.Venue()));

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), slot), customer.Actor, code, field);
        await _cluster.Refuses(Walking.Convert(customer.Actor, Walking.NewKey(), quote, slot), customer.Actor, code, field);
    }
}
