using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Application.Tests.Chefs;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class AutoAssignTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Who_suits_best_is_assigned_and_stays()
    {
        var station = await _cluster.OpenStation([new(Rating: 3), new(Rating: 5), new(Rating: 4)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        Assert.Empty((await Assign(booking)).Errors);

        Assert.Equal(station.Chefs[1].Id, await Assigned(booking));
        await _cluster.Settled();
        var before = await _cluster.Tables.Fingerprint();
        Assert.Empty((await Assign(booking)).Errors);
        Assert.Equal(before, await _cluster.Tables.Fingerprint());
    }

    [Fact]
    public async Task Whom_the_customer_asked_for_is_assigned()
    {
        var station = await _cluster.OpenStation([new(Rating: 5), new(Rating: 1)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18), requested: station.Chefs[1].Id);

        Assert.Empty((await Assign(booking)).Errors);

        Assert.Equal(station.Chefs[1].Id, await Assigned(booking));
    }

    [Fact]
    public async Task The_only_chef_for_another_party_is_passed_over()
    {
        var station = await _cluster.OpenStation([new(Rating: 5), new(MaxGuests: 15, Rating: 1)]);
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18), adults: 20);
        var small = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        Assert.Empty((await Assign(small)).Errors);

        Assert.Equal(station.Chefs[1].Id, await Assigned(small));
    }

    [Fact]
    public async Task Where_nobody_is_left_it_is_refused()
    {
        var sold = await _cluster.Sold();
        Assert.Empty((await _cluster.Change(sold.Station.Chefs[0].Id, Crew.Nothing with { WeeklyHours = [] })).Errors);
        await Eventually.True(
            async () => (await _cluster.Send(new RecommendChefs(sold.Booking), Actors.Admin())).Value[0].WhyNot is not null, "the chef is not recommended");

        await _cluster.Refuses(new AutoAssign(sold.Booking), Actors.Admin(), "NO_CHEF_LEFT", "bookingId");
    }

    [Fact]
    public async Task What_is_cancelled_or_anothers_gets_no_chef()
    {
        var (sold, elsewhere) = (await _cluster.Sold(), await _cluster.Sold());
        await _cluster.Refuses(new AutoAssign(sold.Booking), Actors.Manager(elsewhere.Station.Id), "BOOKING_NOT_FOUND", "bookingId");
        Assert.Empty((await _cluster.Cancel(sold.Booking, Actors.Admin())).Errors);

        await _cluster.Refuses(new AutoAssign(sold.Booking), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }

    private Task<Domain.Common.Result<Domain.Common.Done>> Assign(BookingId booking) => _cluster.Send(new AutoAssign(booking), Actors.Admin());

    private async Task<ChefId> Assigned(BookingId booking) =>
        new(await _cluster.Tables.Value<Guid>("SELECT chef_id FROM slot_claims WHERE booking_id = $1", booking.Value));
}
