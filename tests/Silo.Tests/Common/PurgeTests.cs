using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Stations;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Common;

/// <summary>What was deleted goes for good after thirty days, by a reminder of the cluster's own.</summary>
public sealed class PurgeTests(PostgresServer server)
{
    [Fact]
    public async Task What_was_deleted_thirty_days_ago_goes_at_the_next_daily_reminder_and_leaves_a_receipt_and_its_trail()
    {
        await using var cluster = await ProductCluster.StartAsync(server, new() { Clock = new(ClusterPlan.Noon) }, TestContext.Current.CancellationToken);
        var (station, customer, other) = (await cluster.OpenStation(chefs: 2), await cluster.Customer(), await cluster.Customer());
        var (gone, stays) = (await cluster.Book(station, customer, station.Slot(50, 18)), await cluster.Book(station, other, station.Slot(50, 18)));
        Assert.True((await cluster.Send(new DeleteBooking(gone, "Made twice by mistake."), Actors.Admin())).IsSuccess);
        Assert.True((await cluster.Send(new DeleteCustomer(customer.Id, "Entered twice by mistake."), Actors.Admin())).IsSuccess);
        var closed = await cluster.OpenStation(chefs: 1);
        Assert.True((await cluster.Send(new DeleteChef(closed.Chefs[0].Id, "Moved to another trade."), Actors.Admin())).IsSuccess);
        Assert.True((await cluster.Send(new DeleteStation(closed.Id, "The lease ran out there."), Actors.Admin())).IsSuccess);
        await cluster.Settled();

        cluster.Clock.Advance(TimeSpan.FromDays(29));
        Assert.True((await cluster.Gateway.SendAs(Actor.System, new PurgeDeleted())).Value == 0);
        await Eventually.True(
            async () =>
            {
                cluster.Clock.Advance(TimeSpan.FromHours(6));
                return await cluster.Tables.Value<long>("SELECT count(*) FROM purge_receipts") == 4;
            },
            "all four are purged");

        Assert.Equal(["bookings " + gone.Value, "chefs " + closed.Chefs[0].Id.Value, "customers " + customer.Id.Value, "stations " + closed.Id.Value], await cluster.Tables.Column<string>("SELECT record || ' ' || record_id FROM purge_receipts ORDER BY 1"));
        Assert.Equal([stays.Value], await cluster.Tables.Column<Guid>("SELECT id FROM bookings"));
        Assert.Equal([station.Id.Value], await cluster.Tables.Column<Guid>("SELECT id FROM stations"));
        Assert.Equal([other.Id.Value], await cluster.Tables.Column<Guid>("SELECT id FROM customers"));
        Assert.True(await cluster.Tables.Value<long>("SELECT count(*) FROM audit_log WHERE record_id = $1", gone.Value) > 0);
    }
}
