using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class AvailabilityTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(10_000)]
    public async Task A_party_of_nobody_or_of_too_many_is_refused(int guests)
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await _cluster.Refuses(new CheckAvailability(station.Day(5), guests, null), Actor.Anonymous, "INVALID_GUEST_COUNT", "guests");
        await _cluster.Refuses(Calendar(station, 5, 6) with { Guests = guests }, Actor.Anonymous, "INVALID_GUEST_COUNT", "guests");
    }

    [Fact]
    public async Task A_range_that_is_too_long_or_ends_before_it_starts_is_refused()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await _cluster.Refuses(Calendar(station, 0, 62), Actor.Anonymous, "RANGE_TOO_LONG", "to");
        await _cluster.Refuses(Calendar(station, 5, 4), Actor.Anonymous, "RANGE_TOO_LONG", "to");
        Assert.Equal(62 * 4, (await _cluster.Send(Calendar(station, 0, 61), Actor.Anonymous)).Value.Length);
    }

    [Fact]
    public async Task A_station_that_does_not_exist_is_not_found()
    {
        var nowhere = new StationDayKey(new(Guid.CreateVersion7()), new(2026, 6, 20));

        await _cluster.Refuses(new CheckAvailability(nowhere, 10, null), Actor.Anonymous, "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new AvailabilityCalendar(nowhere.Station, nowhere.Date, nowhere.Date, 10), Actor.Anonymous, "STATION_NOT_FOUND", "stationId");
    }

    [Fact]
    public async Task What_has_begun_and_what_is_too_far_ahead_is_closed()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        Assert.Equal(
            [SlotState.Closed, SlotState.FewLeft, SlotState.FewLeft, SlotState.FewLeft],
            (await _cluster.Send(Calendar(station, 0, 0), Actor.Anonymous)).Value.Select(slot => slot.State));
        foreach (var date in (DateOnly[])[DateOnly.MinValue, station.Today.AddMonths(18).AddDays(1), DateOnly.MaxValue])
        {
            var slots = (await _cluster.Send(new AvailabilityCalendar(station.Id, date, date, 10), Actor.Anonymous)).Value;
            Assert.Equal(4, slots.Count(slot => slot.State is SlotState.Closed));
        }
    }

    private static AvailabilityCalendar Calendar(TestStation station, int from, int to) => new(station.Id, station.Day(from).Date, station.Day(to).Date, 10);
}
