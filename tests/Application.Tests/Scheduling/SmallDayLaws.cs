using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

/// <summary>Whatever several callers do to one small day at once, its rows tell in the end that every promise was kept.</summary>
[Collection(OneCluster.Name)]
public sealed class SmallDayLaws(ClusterFixture fixture)
{
    private const int Callers = 3;

    private const int Days = 25;

    private static readonly Gen<Move[][]> SomeDay = Gen.Select(
            Gen.Frequency(
                (5, Deed.Create), (1, Deed.Convert), (1, Deed.Import), (2, Deed.Hold), (1, Deed.Release), (4, Deed.Assign), (1, Deed.AutoAssign), (2, Deed.Plan), (1, Deed.Confirm),
                (2, Deed.Cancel), (2, Deed.Reschedule), (2, Deed.Resize), (1, Deed.Relocate), (1, Deed.Delete), (1, Deed.Restore), (2, Deed.Wait), (2, Deed.AcceptOffer), (1, Deed.Override),
                (3, Deed.Ask), (3, Deed.Answer)),
            Gen.OneOf(12, 15, 18),
            Gen.Frequency((3, Gen.Int[1, 15]), (1, Gen.Int[16, 40])),
            Gen.Int[0, 11],
            (deed, hour, guests, which) => new Move(deed, hour, guests, which))
        .Array[4, 12].Array[Callers];

    private static int _day = 1;

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_day_is_never_oversold_no_chef_is_in_two_places_and_no_place_is_lost()
    {
        var station = await _cluster.OpenStation([new(), new(MaxGuests: 15)]);
        var customers = await _cluster.Customers(4);

        await SomeDay.SampleAsync(moves => Live(station, customers, moves), iter: Days, threads: 1);
    }

    private async Task Live(TestStation station, IReadOnlyList<TestCustomer> customers, Move[][] moves)
    {
        var key = station.Day(Interlocked.Increment(ref _day));
        var day = new SmallDay(_cluster, station, key, customers);

        await Task.WhenAll(moves.Select(callers => Task.Run(() => day.Play(callers))));

        await _cluster.Settled();
        var claims = await Claims(key);
        Assert.True(OneDay.CanServeAll([.. claims], station), string.Join('\n', claims));
        Assert.All(claims.SelectMany(claim => claim.Seats, (claim, seat) => (claim.Slot, seat.Place)).GroupBy(place => place), place => Assert.Single(place));
        await EveryBookingHasItsPlace(day, claims);
        await MemoryKnowsWhatIsStored(key);
    }

    private async Task<IReadOnlyList<Claim>> Claims(StationDayKey day)
    {
        await using var scope = _cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IHolds>().Load(day, _cluster.Clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task EveryBookingHasItsPlace(SmallDay day, IReadOnlyList<Claim> claims)
    {
        var sold = await Places("SELECT claim_id FROM bookings WHERE id = ANY($1) AND claim_id IS NOT NULL", day.Bookings.Select(booking => booking.Value).ToArray());
        var offered = await Places("SELECT claim_id FROM waitlist_entries WHERE id = ANY($1) AND claim_id IS NOT NULL", day.Waiting.Select(entry => entry.Value).ToArray());

        Assert.Equal(sold, claims.Where(claim => claim.IsSold).Select(claim => claim.Id.Value).ToHashSet());
        Assert.Equal(day.Holds.Select(hold => hold.Value).Concat(offered).ToHashSet(), claims.Where(claim => !claim.IsSold).Select(claim => claim.Id.Value).ToHashSet());
        Assert.Empty(await Places(
            "SELECT id FROM bookings WHERE id = ANY($1) AND (claim_id IS NOT NULL) <> (status IN ('PendingDeposit', 'Confirmed') AND deleted_at IS NULL)",
            day.Bookings.Select(booking => booking.Value).ToArray()));
    }

    private async Task<HashSet<Guid>> Places(string sql, Guid[] of) => [.. await _cluster.Tables.Column<Guid>(sql, of)];

    private async Task MemoryKnowsWhatIsStored(StationDayKey day)
    {
        var remembered = await Slots(day);
        await _cluster.Deactivate(_cluster.Grains.StationDay(day));

        Assert.Equal(remembered, await Slots(day));
    }

    private async Task<SlotAvailability[]> Slots(StationDayKey day) =>
        (await _cluster.Send(new CheckAvailability(day, 10, null), Actor.Anonymous)).Value;
}
