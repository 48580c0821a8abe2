using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Stations;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Common;

public sealed class DeletionOffTests(PostgresServer server)
{
    private const string Why = "Made twice by mistake.";

    [Fact]
    public async Task Where_deletion_is_switched_off_nobody_deletes_anything()
    {
        var settings = new Dictionary<string, string?>(new ClusterPlan().Settings) { ["FEATURE_SOFT_DELETE"] = "false" };
        await using var cluster = await ProductCluster.StartAsync(server, new() { Settings = settings }, TestContext.Current.CancellationToken);
        var sold = await cluster.Sold();
        var quiet = await cluster.OpenStation(chefs: 1);
        await cluster.Settled();

        await cluster.Refuses(new DeleteBooking(sold.Booking, Why), Actors.Admin(), "DELETION_OFF", "bookingId");
        await cluster.Refuses(new DeleteCustomer((await cluster.Customer()).Id, Why), Actors.Admin(), "DELETION_OFF", "customerId");
        await cluster.Refuses(new DeleteChef(quiet.Chefs[0].Id, Why), Actors.Admin(), "DELETION_OFF", "chefId");
        await cluster.Refuses(new DeleteStation(quiet.Id, Why), Actors.Admin(), "DELETION_OFF", "stationId");
    }
}
