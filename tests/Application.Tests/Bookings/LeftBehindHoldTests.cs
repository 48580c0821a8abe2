using MediatR;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>An attempt to book got as far as its place and then died, so that nobody gave the place back.</summary>
[Collection(OneCluster.Name)]
public sealed class LeftBehindHoldTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task The_repeat_gets_the_last_place_which_the_dead_attempt_holds()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        var claim = await LeaveBehind(station, request);

        var booked = await _cluster.Send(request, customer.Actor);

        Assert.Equal(request.Booking, booked.Value);
        Assert.Equal([(claim.Value, request.Booking.Value)], await Places(station));
    }

    [Fact]
    public async Task A_repeat_that_converts_a_quote_gets_it_too()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());
        var request = Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18));
        var claim = await LeaveBehind(station, request.Booking, request.Slot);

        Assert.Equal(request.Booking, (await _cluster.Send(request, customer.Actor)).Value);
        Assert.Equal([(claim.Value, request.Booking.Value)], await Places(station));
    }

    [Fact]
    public async Task A_hold_that_reached_the_database_and_not_the_memory_is_met()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        var claim = await LeaveBehind(station, request);
        await _cluster.Grains.StationDay(station.Day(5)).PlaceReleased(claim);
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));

        Assert.Equal(request.Booking, (await _cluster.Send(request, customer.Actor)).Value);
        Assert.Equal([(claim.Value, request.Booking.Value)], await Places(station));
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task Somebody_else_does_not_get_it()
    {
        var (station, customer) = await _cluster.Ready();
        await LeaveBehind(station, Walking.Create((await _cluster.Customer()).Actor, station.Venue(), station.Slot(5, 18)));

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor, "SLOT_TAKEN", "slot");
    }

    [Theory]
    [InlineData(5, 12)]
    [InlineData(6, 18)]
    public async Task A_repeat_for_another_slot_is_sold_that_slot(int daysAhead, int hour)
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        var left = await LeaveBehind(station, request);
        var other = ClaimIds.For(request.Booking, station.Day(daysAhead), new(hour, 0));

        Assert.True((await _cluster.Send(request with { Slot = station.Slot(daysAhead, hour) }, customer.Actor)).IsSuccess);

        Assert.Equivalent(new[] { (left.Value, Guid.Empty), (other.Value, request.Booking.Value) }, await Places(station), strict: true);
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task A_place_that_was_sold_is_not_held_again()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        Assert.True((await _cluster.Send(request, customer.Actor)).IsSuccess);
        var hold = Hold(station, request.Booking, request.Slot);

        // Whether memory has heard of the sale or not.
        await _cluster.Refuses(hold, Actors.Admin(), "CONCURRENT_CHANGE");
        await _cluster.Deactivate(_cluster.Grains.StationDay(station.Day(5)));
        await _cluster.Refuses(hold, Actors.Admin(), "CONCURRENT_CHANGE");

        Assert.Equal([(hold.Claim.Value, request.Booking.Value)], await Places(station));
    }

    [Fact]
    public async Task Who_was_overtaken_by_an_attempt_thought_dead_is_answered_with_its_booking()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        await using var gate = await _cluster.Tables.Open();
        await using var closed = await gate.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await new NpgsqlCommand("LOCK TABLE bookings IN SHARE MODE", gate, closed).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var attempts = _cluster.Silos.Select(silo => Task.Run(() => AttemptOn(silo, request, customer.Actor))).ToArray();
        await Eventually.True(
            async () => await _cluster.Tables.Value<long>("SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))", gate.ProcessID) == 2,
            "both want to commit");
        await closed.CommitAsync(TestContext.Current.CancellationToken);

        Assert.All(await Task.WhenAll(attempts), answer => Assert.Equal(request.Booking, answer.Value));
        Assert.Equal([(ClaimIds.For(request.Booking, station.Day(5), new(18, 0)).Value, request.Booking.Value)], await Places(station));
    }

    /// <summary>The booking as if it lived on this silo, whatever the others believe.</summary>
    private static async Task<Result<BookingId>> AttemptOn(IServiceProvider silo, CreateBooking request, Actor actor)
    {
        await using var scope = silo.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = actor;
        scope.ServiceProvider.GetRequiredService<OwnedRequest>().Value = request;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    private Task<ClaimId> LeaveBehind(TestStation station, CreateBooking request) => LeaveBehind(station, request.Booking, request.Slot);

    private async Task<ClaimId> LeaveBehind(TestStation station, BookingId booking, SlotForm slot) =>
        (await _cluster.Send(Hold(station, booking, slot), Actors.Admin())).Value.Id;

    private static HoldPlace Hold(TestStation station, BookingId booking, SlotForm slot)
    {
        var day = new StationDayKey(station.Id, slot.Date);
        return new(day, ClaimIds.For(booking, day, slot.Time), slot.Time, 10, station.Site.Location);
    }

    /// <summary>Each claim of the station, and whose booking stands on it; the empty id when it is only held.</summary>
    private async Task<(Guid Claim, Guid Booking)[]> Places(TestStation station) =>
    [
        .. (await _cluster.Tables.Column<Guid[]>(
            "SELECT ARRAY[id, coalesce(booking_id, '00000000-0000-0000-0000-000000000000')] FROM slot_claims WHERE station_id = $1", station.Id.Value))
            .Select(row => (row[0], row[1])),
    ];
}
