using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Chefs;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>Parties that are too large for one chef.</summary>
[Collection(OneCluster.Name)]
public sealed class SeveralChefsTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_large_party_takes_as_many_places_as_chefs_and_gives_all_of_them_back()
    {
        var sold = await Sold(chefs: 3, adults: 45);
        Assert.Equal(["06 18 45 -", "06 18 45 -", "06 18 45 -"], await _cluster.Places(sold.Station));
        Assert.Equal(0, await _cluster.PlacesLeft(sold.Station.Day(5), 18));

        Assert.Empty((await _cluster.Cancel(sold.Booking, Actors.Admin())).Errors);
        await _cluster.Settled();

        Assert.Empty(await _cluster.Places(sold.Station));
        Assert.Equal(3, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
    }

    [Fact]
    public async Task Where_one_of_its_chefs_is_missing_nothing_of_it_is_kept()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        var customer = await _cluster.Customer();

        await _cluster.Refuses(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18), 21), customer.Actor, "SLOT_TAKEN", "slot");

        Assert.Equal(["06 18 10 -"], await _cluster.Places(station));
    }

    [Fact]
    public async Task A_place_that_a_rival_wrote_leaves_nothing_of_a_large_party()
    {
        var sold = await Sold(chefs: 3, adults: 10);
        await _cluster.Tables.Execute(
            """
            INSERT INTO slot_claims (id, station_id, local_date, slot_time, place, capacity, guests, starts_at, ends_at, held_until)
            SELECT gen_random_uuid(), station_id, local_date, slot_time, 3, capacity, 1, starts_at, ends_at, $2::timestamptz + interval '1 hour'
            FROM slot_claims WHERE station_id = $1
            """,
            sold.Station.Id.Value,
            _cluster.Clock.GetUtcNow());
        var customer = await _cluster.Customer();

        await _cluster.Refuses(Walking.Create(customer.Actor, sold.Station.Venue(), sold.Station.Slot(5, 18), 40), customer.Actor, "SLOT_TAKEN", "slot");

        Assert.Equal(["06 18 1 - held", "06 18 10 -"], await _cluster.Places(sold.Station));
    }

    [Fact]
    public async Task Chefs_are_assigned_one_by_one_then_instead_of_somebody()
    {
        var sold = await Sold(chefs: 3, adults: 40);
        var chefs = sold.Station.Chefs;
        Assert.Empty((await _cluster.Assign(sold.Booking, chefs[0].Id)).Errors);
        Assert.Empty((await _cluster.Assign(sold.Booking, chefs[1].Id)).Errors);

        await _cluster.Refuses(new AssignChef(sold.Booking, chefs[2].Id), Actors.Admin(), "WHOM_TO_REPLACE", "insteadOfChefId");
        await _cluster.Refuses(new AssignChef(sold.Booking, chefs[2].Id, new(Guid.CreateVersion7())), Actors.Admin(), "CHEF_NOT_ASSIGNED", "insteadOfChefId");
        Assert.Empty((await _cluster.Send(new AssignChef(sold.Booking, chefs[2].Id, chefs[0].Id), Actors.Admin())).Errors);

        Assert.Equal([chefs[2].Id.Value, chefs[1].Id.Value], await Assigned(sold.Booking));
    }

    [Fact]
    public async Task All_missing_chefs_are_assigned_at_once_or_none()
    {
        var sold = await Sold(chefs: 3, adults: 60);
        Assert.Empty((await _cluster.Assign(sold.Booking, sold.Station.Chefs[1].Id)).Errors);
        Assert.Empty((await _cluster.Change(sold.Station.Chefs[2].Id, new() { MaxGuests = 19 })).Errors);
        await Eventually.True(
            async () => (await _cluster.Send(new RecommendChefs(sold.Booking), Actors.Admin())).Value.Count(chef => chef.WhyNot is null) == 1, "one chef is left");

        await _cluster.Refuses(new AutoAssign(sold.Booking), Actors.Admin(), "NO_CHEF_LEFT", "bookingId");
        Assert.Equal(["06 18 60 -", "06 18 60 -"], (await _cluster.Places(sold.Station)).Where(place => place.EndsWith('-')));

        Assert.Empty((await _cluster.Change(sold.Station.Chefs[2].Id, new() { MaxGuests = 20 })).Errors);
        await Eventually.True(async () => (await _cluster.Send(new AutoAssign(sold.Booking), Actors.Admin())).IsSuccess, "all are assigned");
        Assert.Equal(sold.Station.Chefs.Select(chef => chef.Id.Value).Order(), (await Assigned(sold.Booking)).Order());
    }

    [Fact]
    public async Task A_party_that_grows_takes_another_chef_and_lets_go_of_one_when_it_shrinks()
    {
        var sold = await Sold(chefs: 2, adults: 20);
        var chef = sold.Station.Chefs[1].Id;
        Assert.Empty((await _cluster.Assign(sold.Booking, chef)).Errors);

        Assert.DoesNotContain("chef", (await _cluster.Change(await _cluster.Resize(sold, 30))).Keys);
        Assert.Equal(["06 18 30 -", $"06 18 30 {chef.Value}"], await _cluster.Places(sold.Station));
        await _cluster.Refuses(await _cluster.Resize(sold, 41), Actors.Admin(), "SLOT_TAKEN", "party");

        Assert.DoesNotContain("chef", (await _cluster.Change(await _cluster.Resize(sold, 12))).Keys);
        Assert.Equal([$"06 18 12 {chef.Value}"], await _cluster.Places(sold.Station));
        Assert.Equal(1, await _cluster.PlacesLeft(sold.Station.Day(5), 18));
    }

    [Fact]
    public async Task Its_chefs_come_along_to_another_slot()
    {
        var sold = await Sold(chefs: 2, adults: 40);
        Assert.Empty((await _cluster.Send(new AutoAssign(sold.Booking), Actors.Admin())).Errors);

        await _cluster.Change(await _cluster.Reschedule(sold, sold.Station.Slot(6, 12)));

        Assert.All(await _cluster.Places(sold.Station), place => Assert.StartsWith("07 12 40 ", place, StringComparison.Ordinal));
        Assert.Equal(2, (await Assigned(sold.Booking)).Distinct().Count());
    }

    [Fact]
    public async Task It_shows_on_each_of_its_chefs_and_to_each_of_them()
    {
        var sold = await Sold(chefs: 3, adults: 60);
        var chefs = sold.Station.Chefs;
        Assert.Empty((await _cluster.Assign(sold.Booking, chefs[0].Id)).Errors);
        Assert.Empty((await _cluster.Assign(sold.Booking, chefs[2].Id)).Errors);
        var date = sold.Station.Day(5).Date;

        var day = Assert.Single((await _cluster.Send(new ReadSchedule(sold.Station.Id, date, date), Actors.Admin())).Value.Days);

        Assert.Equal(new HashSet<ChefId> { chefs[0].Id, chefs[2].Id }, day.Rows.Where(row => row.Stops.Count == 1).Select(row => row.Chef).ToHashSet());
        Assert.Equal([sold.Booking], day.Unassigned.Select(party => party.Booking));
    }

    [Fact]
    public async Task A_plan_of_the_day_fills_every_seat()
    {
        var sold = await Sold(chefs: 3, adults: 40);
        var plan = new DayPlanId(Guid.CreateVersion7());
        Assert.Empty((await _cluster.Send(new OptimizeDay(plan, sold.Station.Day(5), [], Walking.NewKey()), Actors.Admin())).Errors);

        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan), Actors.Admin())).Errors);

        Assert.Equal(2, (await Assigned(sold.Booking)).Distinct().Count());
    }

    private async Task<Sold> Sold(int chefs, int adults)
    {
        var (station, customer) = (await _cluster.OpenStation(chefs), await _cluster.Customer());
        return new(station, customer, await _cluster.Book(station, customer, station.Slot(5, 18), adults));
    }

    private Task<List<Guid>> Assigned(BookingId booking) =>
        _cluster.Tables.Column<Guid>("SELECT chef_id FROM slot_claims WHERE booking_id = $1 AND chef_id IS NOT NULL ORDER BY place", booking.Value);
}
