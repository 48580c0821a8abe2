using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Waitlists;

[Collection(OneCluster.Name)]
public sealed class JoinWaitlistTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Who_finds_a_slot_full_waits_for_it_and_a_repeat_answers_with_the_same_entry()
    {
        var (full, customer) = (await _cluster.Sold(), await _cluster.Customer());
        var join = Waiting.Join(full.Station, full.Slot(), adults: 12);

        var entry = (await _cluster.Send(join, customer.Actor)).Value;
        Assert.Equal(entry, (await _cluster.Send(join, customer.Actor)).Value);

        var stored = await _cluster.Stored(entry);
        Assert.Equal((WaitlistStatus.Waiting, customer.Id, full.Station.Id, 12), (stored.Status, stored.CustomerId, stored.StationId, stored.Party.Guests));
        Assert.Equal((full.Slot().Date, full.Slot().Time, join.Address.Street), (stored.Slot.Date, stored.Slot.Start, stored.Venue.Street));
        await _cluster.Refuses(join with { Slot = full.Station.Slot(6, 18) }, customer.Actor, "IDEMPOTENCY_KEY_REUSED", "idempotencyKey");
    }

    [Fact]
    public async Task What_cannot_be_waited_for_is_refused_by_name()
    {
        var (full, customer) = (await _cluster.Sold(), await _cluster.Customer());
        var join = Waiting.Join(full.Station, full.Slot());

        await _cluster.Refuses(join with { Slot = full.Station.Slot(5, 12) }, customer.Actor, "SLOT_FREE", "slot");
        await _cluster.Refuses(join with { Slot = full.Station.Slot(-1, 18) }, customer.Actor, "SLOT_IN_THE_PAST", "slot");
        await _cluster.Refuses(join with { Slot = full.Station.Slot(5, 17) }, customer.Actor, "NOT_A_SLOT", "slot.time");
        await _cluster.Refuses(join with { Slot = full.Station.Slot(900, 18) }, customer.Actor, "SLOT_TOO_FAR_AHEAD", "slot.date");
        await _cluster.Refuses(join with { Address = join.Address with { PostalCode = "96701" } }, customer.Actor, "OUT_OF_SERVICE_AREA", "address");
        await _cluster.Refuses(join with { Address = join.Address with { Street = " " } }, customer.Actor, "STREET_REQUIRED", "address.street");
        await _cluster.Refuses(join with { Party = Walking.Adults(0) }, customer.Actor, "INVALID_GUEST_COUNT", "party");
        await _cluster.Refuses(join with { IdempotencyKey = "short" }, customer.Actor, "INVALID_IDEMPOTENCY_KEY", "idempotencyKey");
        await _cluster.Refuses(join, Actor.Anonymous, "UNAUTHENTICATED");
        await _cluster.Refuses(join, Actors.Chef(full.Station.Chefs[0].Id), "FORBIDDEN");
    }

    [Fact]
    public async Task Nobody_waits_while_the_station_is_closed()
    {
        OpeningHours closed = new([], []);
        var station = await _cluster.OpenStation([new()], profile => profile with { Opening = closed });
        var customer = await _cluster.Customer();

        await _cluster.Refuses(Waiting.Join(station, station.Slot(5, 18)), customer.Actor, "OUTSIDE_WORKING_HOURS", "slot");
    }

    [Fact]
    public async Task One_customer_waits_once_for_a_slot_and_not_for_what_is_booked()
    {
        var (full, customer) = (await _cluster.Sold(), await _cluster.Customer());
        await _cluster.Waits(customer, full.Station, full.Slot());

        await _cluster.Refuses(Waiting.Join(full.Station, full.Slot()), customer.Actor, "ALREADY_WAITING", "slot");
        await _cluster.Refuses(Waiting.Join(full.Station, full.Slot()), full.Customer.Actor, "DUPLICATE_BOOKING", "slot");
    }

    [Fact]
    public async Task Of_those_who_join_at_once_as_one_customer_one_waits()
    {
        var (full, customer) = (await _cluster.Sold(), await _cluster.Customer());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _cluster.Send(Waiting.Join(full.Station, full.Slot()), customer.Actor))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal("ALREADY_WAITING", answer.Errors[0].Code));
    }

    [Fact]
    public async Task Staff_wait_for_somebody_at_their_own_station_only()
    {
        var (full, elsewhere) = (await _cluster.Sold(), await _cluster.OpenStation(chefs: 1));
        var join = Waiting.Join(full.Station, full.Slot(), forCustomer: new("Wanda Waits", "wanda.waits@example.com", "(408) 555-0150"));

        await _cluster.Refuses(join, Actors.Manager(elsewhere.Id), "FORBIDDEN", "address");
        await _cluster.Refuses(join with { ForCustomer = join.ForCustomer! with { Email = "nonsense" } }, Actors.Manager(full.Station.Id), "INVALID_EMAIL", "customer.email");

        var entry = (await _cluster.Send(join, Actors.Manager(full.Station.Id))).Value;
        var name = await _cluster.Tables.Value<string>("SELECT name FROM customers WHERE id = $1", (await _cluster.Stored(entry)).CustomerId.Value);
        Assert.Equal("Wanda Waits", name);
    }
}

internal static class FullSlots
{
    /// <summary>The slot of the party that fills it.</summary>
    public static SlotForm Slot(this Sold sold) => sold.Station.Slot(5, 18);
}
