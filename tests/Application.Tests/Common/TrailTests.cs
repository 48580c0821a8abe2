using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Common;

/// <summary>Every change leaves its audit rows and its event behind, in one transaction with itself.</summary>
[Collection(OneCluster.Name)]
public sealed class TrailTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_direct_booking_leaves_the_booking_its_place_and_one_event()
    {
        var (station, customer) = await _cluster.Ready();

        await Leaves(
            () => _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor),
            ["CreateBooking bookings"],
            "BookingCreated");
    }

    [Fact]
    public async Task A_converted_quote_leaves_the_quote_too()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());

        await Leaves(
            () => _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer.Actor),
            ["ConvertQuoteToBooking bookings", "ConvertQuoteToBooking quotes"],
            "BookingCreated");
    }

    [Fact]
    public async Task A_new_customer_of_staff_leaves_the_customer_too()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var form = new CustomerForm("Ada Novak", "ada@example.com", "(408) 555-0177");

        await Leaves(
            () => _cluster.Send(Walking.Create(Actors.Admin(), station.Venue(), station.Slot(5, 18), forCustomer: form), Actors.Admin()),
            ["CreateBooking bookings", "CreateBooking customers"],
            "BookingCreated");
    }

    [Fact]
    public async Task A_confirmation_leaves_the_booking_and_one_event()
    {
        var sold = await _cluster.Sold();

        await Leaves(() => _cluster.Send(Confirm(sold), Actors.Admin()), ["ConfirmBooking bookings"], "BookingConfirmed");
    }

    [Fact]
    public async Task A_cancellation_leaves_the_booking_its_place_and_one_event()
    {
        var sold = await _cluster.Sold();

        await Leaves(
            () => _cluster.Cancel(sold.Booking, sold.Customer.Actor), ["CancelBooking bookings", "CancelBooking slot_claims"], "BookingCancelled");
    }

    [Fact]
    public async Task An_assignment_leaves_the_place_and_one_event()
    {
        var sold = await _cluster.Sold();

        await Leaves(() => _cluster.Assign(sold.Booking, sold.Station.Chefs[0].Id), ["AssignPlace slot_claims"], "ChefAssigned");
    }

    [Fact]
    public async Task A_chef_who_leaves_the_roster_leaves_the_chef_and_one_event()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await Leaves(() => _cluster.Send(new SetChefActive(station.Chefs[0].Id, false), Actors.Admin()), ["SetChefActive chefs"], "ChefActivityChanged");
    }

    [Fact]
    public async Task The_trail_tells_who_from_where_and_on_which_request()
    {
        var sold = await _cluster.Sold();
        var manager = Actors.Manager(sold.Station.Id) with { NetworkAddress = "198.51.100.7", RequestId = "a-request" };

        await _cluster.Send(Confirm(sold), manager);

        Assert.Equal(
            $"user:{manager.User!.Value.Value:N} 198.51.100.7 a-request",
            await _cluster.Tables.Value<string>(
                "SELECT concat_ws(' ', actor, network_address, request_id) FROM audit_log WHERE record_id = $1 AND action = 'ConfirmBooking'", sold.Booking.Value));
    }

    [Fact]
    public async Task The_trail_tells_what_was_and_what_is()
    {
        var sold = await _cluster.Sold(chefs: 2);
        await _cluster.Send(Confirm(sold), Actors.Admin());
        Assert.Equal(["PendingDeposit/0 > Confirmed/10000"], await Changes(sold.Booking.Value, "ConfirmBooking", "status", "paid"));

        var claim = (await _cluster.Stored(sold.Booking)).ClaimId!.Value.Value;
        var (first, second) = (sold.Station.Chefs[0].Id, sold.Station.Chefs[1].Id);
        await _cluster.Assign(sold.Booking, first);
        await _cluster.Assign(sold.Booking, second);
        Assert.Equal(["- > " + first.Value, $"{first.Value} > {second.Value}"], await Changes(claim, "AssignPlace", "chef_id"));

        await _cluster.Cancel(sold.Booking, sold.Customer.Actor);
        Assert.Equal([$"18:00:00/1/{second.Value} > -/-/-"], await Changes(claim, "CancelBooking", "slot_time", "place", "chef_id"));
    }

    // A check that the database cannot keep stands for anything that goes wrong while that row is written.
    [Theory]
    [InlineData("outbox_events", "type <> 'BookingConfirmed'")]
    [InlineData("audit_log", "action <> 'ConfirmBooking'")]
    [InlineData("idempotency_keys", "false")]
    public async Task When_one_of_the_rows_cannot_be_written_none_is(string table, string check)
    {
        var sold = await _cluster.Sold();
        await _cluster.Settled();
        var before = await _cluster.Tables.Fingerprint();
        await _cluster.Tables.Execute($"ALTER TABLE {table} ADD CONSTRAINT broken CHECK ({check}) NOT VALID");

        await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Send(Confirm(sold), Actors.Admin()));

        await _cluster.Tables.Execute($"ALTER TABLE {table} DROP CONSTRAINT broken");
        Assert.Equal(before, await _cluster.Tables.Fingerprint());
    }

    private async Task Leaves<T>(Func<Task<Result<T>>> change, string[] audit, string happened)
    {
        var trail = await Trail.Of(_cluster, async () => Assert.Empty((await change()).Errors));

        Assert.Equal(audit, trail.Audit);
        Assert.Equal([happened], trail.Events);
    }

    private Task<List<string>> Changes(Guid record, string action, params string[] columns) => _cluster.Tables.Column<string>(
        $"SELECT {Side("before", columns)} || ' > ' || {Side("after", columns)} FROM audit_log WHERE record_id = $1 AND action = $2 ORDER BY id", record, action);

    private static string Side(string side, string[] columns) => string.Join(" || '/' || ", columns.Select(column => $"coalesce({side} ->> '{column}', '-')"));

    private static ConfirmBooking Confirm(Sold sold) => new(sold.Booking, Money.FromDollars(100), Walking.NewKey());
}
