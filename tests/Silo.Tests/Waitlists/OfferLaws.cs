using CsCheck;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Waitlists;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Waitlists;

/// <summary>Whatever people do at once, a place is offered to one at a time, and never to more than there are chefs.</summary>
[Collection(Clusters.StandingClock)]
public sealed class OfferLaws(ClusterFixture fixture)
{
    private const int Chefs = 2;

    private readonly ProductCluster _cluster = fixture.Cluster;

    private enum Deed
    {
        Cancel,
        Accept,
        Decline,
        Leave,
        Buy,
        Restart,
    }

    [Fact]
    public Task No_place_is_offered_twice_and_none_is_oversold() => Gen.Enum<Deed>().Array[3].Array[2, 4]
        .SampleAsync(async rounds => Assert.True(await Holds(rounds)), iter: 6, threads: 1);

    private async Task<bool> Holds(Deed[][] rounds)
    {
        var station = await _cluster.OpenStation(Chefs);
        var slot = station.Slot(5, 18);
        for (var party = 0; party < Chefs; party++)
        {
            await _cluster.Book(station, await _cluster.Customer(), slot);
        }

        List<(TestCustomer Customer, WaitlistEntryId Id)> waiting = [];
        foreach (var customer in await _cluster.Customers(4))
        {
            waiting.Add((customer, (await _cluster.Send(Waiting.Join(station, slot), customer.Actor)).Value));
        }

        await _cluster.Settled();
        foreach (var round in rounds)
        {
            await Task.WhenAll(round.Select((deed, turn) => Task.Run(() => Do(deed, turn, station, waiting))));
            await _cluster.Settled();
            await Check(station, waiting);
        }

        return true;
    }

    private async Task Do(Deed deed, int turn, TestStation station, List<(TestCustomer Customer, WaitlistEntryId Id)> waiting)
    {
        var (customer, entry) = waiting[turn % waiting.Count];
        switch (deed)
        {
            case Deed.Cancel when (await Live(station)).Skip(turn % Chefs).FirstOrDefault() is { } booking && booking != Guid.Empty:
                await _cluster.Cancel(new(booking), Actors.Admin());
                break;
            case Deed.Accept:
                await _cluster.Accept(entry, customer.Actor);
                break;
            case Deed.Decline:
                await _cluster.Decline(entry, customer.Actor);
                break;
            case Deed.Leave:
                await _cluster.Leave(entry, customer.Actor);
                break;
            case Deed.Buy:
                var buyer = await _cluster.Customer();
                await _cluster.Send(Walking.Create(buyer.Actor, station.Venue(), station.Slot(5, 18)), buyer.Actor);
                break;
            case Deed.Restart:
                await _cluster.Deactivate(_cluster.Grains.StationDay(station.Day(5)));
                break;
        }
    }

    // Every place is somebody's; every offer has the row that is kept for it; nobody waits while there is room.
    private async Task Check(TestStation station, List<(TestCustomer Customer, WaitlistEntryId Id)> waiting)
    {
        var claims = await _cluster.Tables.Column<Guid>("SELECT id FROM slot_claims WHERE station_id = $1", station.Id.Value);
        var kept = await _cluster.Tables.Column<Guid>("SELECT claim_id FROM waitlist_entries WHERE station_id = $1 AND status = 'Offered' ORDER BY 1", station.Id.Value);
        var held = await _cluster.Tables.Column<Guid>("SELECT id FROM slot_claims WHERE station_id = $1 AND booking_id IS NULL ORDER BY 1", station.Id.Value);
        var stored = await Task.WhenAll(waiting.Select(one => _cluster.Stored(one.Id)));
        var live = await Live(station);

        Assert.InRange(claims.Count, 0, Chefs);
        Assert.Equal(kept, held);
        Assert.Equal(claims.Count, live.Count + kept.Count);
        Assert.True(claims.Count == Chefs || stored.All(entry => entry.Status is not WaitlistStatus.Waiting), "A place is free while somebody waits.");
        var booked = stored.Where(entry => entry.Status is WaitlistStatus.Booked).Select(entry => entry.BookingId).ToList();
        Assert.Equal(booked.Distinct(), booked);
    }

    private Task<List<Guid>> Live(TestStation station) =>
        _cluster.Tables.Column<Guid>("SELECT id FROM bookings WHERE station_id = $1 AND status <> 'Cancelled' ORDER BY id", station.Id.Value);
}
