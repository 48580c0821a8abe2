using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Application.Tests.Stations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>Rules that managers and administrators set aside this once, with a reason.</summary>
[Collection(OneCluster.Name)]
public sealed class OverrideTests(ClusterFixture fixture)
{
    private const string Reason = "The mayor's birthday, agreed with the crew.";

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_chef_is_assigned_beyond_his_size_and_the_trail_says_why()
    {
        var station = await _cluster.OpenStation([new(), new(MaxGuests: 9)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        var beyond = new AssignChef(booking, station.Chefs[1].Id);

        await _cluster.Refuses(beyond, Actors.Manager(station.Id), "PARTY_TOO_LARGE_FOR_CHEF", "chefId");
        await _cluster.Refuses(beyond with { Reason = "" }, Actors.Manager(station.Id), "REASON_LENGTH", "overrideReason");
        Assert.Empty((await _cluster.Send(beyond with { Reason = Reason }, Actors.Manager(station.Id))).Errors);

        Assert.Equal(station.Chefs[1].Id.Value, await _cluster.Tables.Value<Guid>("SELECT chef_id FROM slot_claims WHERE booking_id = $1", booking.Value));
        Assert.Equal([Reason], await Reasons("AssignPlace", (await _cluster.Stored(booking)).ClaimId!.Value.Value));
    }

    [Fact]
    public async Task A_party_is_sold_and_moved_while_the_station_is_closed()
    {
        var (station, customer) = await _cluster.Ready();
        await Close(station);
        var create = Walking.Create(Actors.Manager(station.Id), station.Venue(), station.Slot(5, 18)) with { ForCustomer = new("Ana Silva", "ana@example.com", "(408) 555-0199") };

        await _cluster.Refuses(create, Actors.Manager(station.Id), "OUTSIDE_WORKING_HOURS", "slot");
        var sold = await _cluster.Send(create with { Reason = Reason }, Actors.Manager(station.Id));
        Assert.Empty(sold.Errors);
        var move = await _cluster.Reschedule(new(station, customer, sold.Value), station.Slot(5, 21));
        await _cluster.Refuses(move, Actors.Admin(), "OUTSIDE_WORKING_HOURS", "slot");
        Assert.Empty((await _cluster.Send(move with { Reason = Reason }, Actors.Admin())).Errors);

        Assert.Equal(new TimeOnly(21, 0), (await _cluster.Stored(sold.Value)).Slot.Start);
        Assert.Equal([Reason], await Reasons("CreateBooking", sold.Value.Value));
        Assert.Equal([Reason], await Reasons("RescheduleBooking", sold.Value.Value));
    }

    [Fact]
    public async Task Nobody_else_sets_a_rule_aside()
    {
        var sold = await _cluster.Sold();
        var customer = await _cluster.Customer();

        await _cluster.Refuses(
            Walking.Create(customer.Actor, sold.Station.Venue(), sold.Station.Slot(5, 21)) with { Reason = Reason }, customer.Actor, "FORBIDDEN", "overrideReason");
        await _cluster.Refuses(
            await _cluster.Reschedule(sold, sold.Station.Slot(5, 21)) with { Reason = Reason }, Actors.Support(), "FORBIDDEN", "overrideReason");
    }

    private async Task Close(TestStation station)
    {
        Assert.Empty((await _cluster.Change(station.Id, Places.Nothing with { Holidays = [new(station.Day(5).Date, null, null, null)] })).Errors);
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 0, "the day is closed");
    }

    private Task<List<string>> Reasons(string action, Guid record) =>
        _cluster.Tables.Column<string>("SELECT reason FROM audit_log WHERE action = $1 AND record_id = $2 AND reason IS NOT NULL", action, record);
}
