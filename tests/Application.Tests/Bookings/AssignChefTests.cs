using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class AssignChefTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_chef_is_assigned_and_takes_anothers_place()
    {
        var sold = await _cluster.Sold(chefs: 2);

        foreach (var chef in sold.Station.Chefs)
        {
            Assert.True((await _cluster.Assign(sold.Booking, chef.Id)).IsSuccess);
            Assert.Equal(chef.Id.Value, await Assigned(sold.Booking));
        }
    }

    [Fact]
    public async Task Assigning_whom_it_has_already_changes_nothing()
    {
        var sold = await _cluster.Sold();
        Assert.True((await _cluster.Assign(sold.Booking, sold.Station.Chefs[0].Id)).IsSuccess);
        await _cluster.Settled();
        var before = await _cluster.Tables.Fingerprint();

        Assert.True((await _cluster.Assign(sold.Booking, sold.Station.Chefs[0].Id)).IsSuccess);

        Assert.Equal(before, await _cluster.Tables.Fingerprint());
    }

    [Fact]
    public async Task A_chef_of_another_station_or_none_at_all_is_refused()
    {
        var (sold, elsewhere) = (await _cluster.Sold(), await _cluster.OpenStation(chefs: 1));

        await Refused(sold.Booking, elsewhere.Chefs[0].Id, "CHEF_NOT_AVAILABLE");
        await Refused(sold.Booking, new(Guid.CreateVersion7()), "CHEF_NOT_AVAILABLE");
        await Refused(sold.Booking, default, "CHEF_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_chef_who_does_not_work_is_refused()
    {
        var station = await _cluster.OpenStation([new(), new(IsActive: false)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        await Refused(booking, station.Chefs[1].Id, "CHEF_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_chef_who_has_a_party_in_the_slot_is_refused()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var first = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        var second = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        Assert.True((await _cluster.Assign(first, station.Chefs[0].Id)).IsSuccess);

        await Refused(second, station.Chefs[0].Id, "CHEF_BUSY");
    }

    [Fact]
    public async Task A_chef_for_smaller_parties_is_refused()
    {
        var station = await _cluster.OpenStation([new(), new(MaxGuests: 9)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        await Refused(booking, station.Chefs[1].Id, "PARTY_TOO_LARGE_FOR_CHEF");
    }

    [Fact]
    public async Task The_only_chef_for_another_party_is_refused()
    {
        var station = await _cluster.OpenStation([new(), new(MaxGuests: 15)]);
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18), adults: 20);
        var small = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        await Refused(small, station.Chefs[0].Id, "CHEF_NEEDED_ELSEWHERE");
    }

    [Fact]
    public async Task What_is_cancelled_gets_no_chef()
    {
        var sold = await _cluster.Sold();
        Assert.True((await _cluster.Cancel(sold.Booking, Actors.Admin())).IsSuccess);

        await _cluster.Refuses(new AssignChef(sold.Booking, sold.Station.Chefs[0].Id), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }

    private Task Refused(BookingId booking, ChefId chef, string code) =>
        _cluster.Refuses(new AssignChef(booking, chef), Actors.Admin(), code, "chefId");

    private Task<Guid> Assigned(BookingId booking) =>
        _cluster.Tables.Value<Guid>("SELECT chef_id FROM slot_claims WHERE booking_id = $1", booking.Value);
}
