using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Application.Tests.Common;

/// <summary>The same request, again and again and all at once, through every door of the cluster.</summary>
[Collection(OneCluster.Name)]
public sealed class RepeatTests(ClusterFixture fixture)
{
    private const int Times = 10;

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Ten_at_once_book_one_party_and_hear_the_same()
    {
        var (station, customer) = await _cluster.Ready(chefs: Times);

        await AnsweredOnce(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor);

        await OneBooking(station);
    }

    [Fact]
    public async Task Ten_at_once_convert_a_quote_and_hear_the_same()
    {
        var (station, customer) = await _cluster.Ready(chefs: Times);
        var quote = await _cluster.Quote(customer.Actor, station.Venue());

        await AnsweredOnce(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer.Actor);

        await OneBooking(station);
    }

    [Fact]
    public async Task Ten_at_once_ask_for_a_price_and_hear_the_same()
    {
        var (station, customer) = await _cluster.Ready();

        await AnsweredOnce(Walking.CalculateQuote(Walking.NewKey(), station.Venue(), Walking.Adults(10)), customer.Actor, writers: Times);

        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM quotes WHERE station_id = $1", station.Id.Value));
    }

    [Fact]
    public async Task A_key_of_another_request_is_refused()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        Assert.True((await _cluster.Send(request, customer.Actor)).IsSuccess);

        await _cluster.Refuses(request with { Slot = station.Slot(6, 18) }, customer.Actor, "IDEMPOTENCY_KEY_REUSED", "idempotencyKey");
        await _cluster.Refuses(
            new CancelBooking(request.Booking, "The garden is under water.", request.IdempotencyKey), customer.Actor, "IDEMPOTENCY_KEY_REUSED", "idempotencyKey");
    }

    [Fact]
    public async Task Keys_of_different_callers_have_nothing_to_do_with_each_other()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (one, other, key) = (await _cluster.Customer(), await _cluster.Customer(), Walking.NewKey());

        var first = await _cluster.Send(Walking.Create(one.Actor, station.Venue(), station.Slot(5, 18), key: key), one.Actor);
        var second = await _cluster.Send(Walking.Create(other.Actor, station.Venue(), station.Slot(5, 18), key: key), other.Actor);

        Assert.NotEqual(first.Value, second.Value);
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18));
        var other = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        await _cluster.Refuses(request, customer.Actor, "SLOT_TAKEN", "slot");
        Assert.True((await _cluster.Cancel(other, Actors.Admin())).IsSuccess);
        await _cluster.Settled();

        Assert.True((await _cluster.Send(request, customer.Actor)).IsSuccess);
    }

    /// <param name="writers">How many get as far as writing; the others wait for their turn before they read.</param>
    private async Task AnsweredOnce<T>(IRequest<Result<T>> request, Actor actor, int writers = 1)
    {
        IServiceProvider[] doors = [_cluster.Gateway, .. _cluster.Silos];
        await using var gate = await _cluster.Tables.Open();
        await using var closed = await gate.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await new NpgsqlCommand("LOCK TABLE idempotency_keys IN SHARE MODE", gate, closed).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var asked = Enumerable.Range(0, Times).Select(turn => Task.Run(() => doors[turn % doors.Length].SendAs(actor, request))).ToArray();
        await Eventually.True(async () => await Waiting(gate.ProcessID) == writers, $"{writers} want to write");
        await closed.CommitAsync(TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(asked);
        Assert.Empty(answers.SelectMany(answer => answer.Errors));
        Assert.Single(answers.Select(answer => answer.Value).Distinct());
    }

    private Task<long> Waiting(int behind) =>
        _cluster.Tables.Value<long>("SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))", behind);

    private async Task OneBooking(TestStation station)
    {
        await _cluster.Settled();
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM bookings WHERE station_id = $1", station.Id.Value));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM slot_claims WHERE station_id = $1", station.Id.Value));
        Assert.Equal(Times - 1, await _cluster.PlacesLeft(station.Day(5), 18));
    }
}
