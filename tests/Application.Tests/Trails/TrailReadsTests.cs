using MyHibachi.Application.Common;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Trails;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Trails;

[Collection(OneCluster.Name)]
public sealed class TrailReadsTests(ClusterFixture fixture)
{
    private static readonly TrailFilter All = new(null, null, null, null, null, null, null);

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task The_trail_of_a_record_is_read_page_by_page_latest_first()
    {
        var sold = await _cluster.Sold();
        await _cluster.Confirm(sold.Booking);
        await _cluster.Cancel(sold.Booking, sold.Customer.Actor);
        var ofTheBooking = All with { Record = "bookings", RecordId = sold.Booking.Value };

        var first = await Read(ofTheBooking, first: 2);
        var second = await Read(ofTheBooking, first: 2, after: first.Items[^1].Id);

        Assert.Equal(["CancelBooking", "ConfirmBooking"], first.Items.Select(entry => entry.Action));
        Assert.Equal((true, false), (first.HasMore, second.HasMore));
        Assert.Equal([(AuditActorKind.Customer, "ConvertQuoteToBooking")], second.Items.Select(entry => (entry.ActorKind, entry.Action)));
        Assert.Equal(("The garden is under water.", "192.0.2.1"), (first.Items[0].Reason, first.Items[0].NetworkAddress));
    }

    [Fact]
    public async Task The_trail_is_read_by_whoever_acted_and_what_they_did_and_when()
    {
        var sold = await _cluster.Sold();
        var manager = Actors.Manager(sold.Station.Id);
        var before = _cluster.Clock.GetUtcNow();
        await _cluster.Assign(sold.Booking, sold.Station.Chefs[0].Id, manager);

        Assert.Equal(["AssignPlace"], await Actions(All with { Actor = manager.Principal }));
        Assert.Equal(["AssignPlace"], await Actions(All with { Actor = manager.Principal, Action = "AssignPlace", ActorKind = AuditActorKind.User, From = before }));
        Assert.Empty(await Actions(All with { Actor = manager.Principal, Action = "CancelBooking" }));
        Assert.Empty(await Actions(All with { Actor = manager.Principal, ActorKind = AuditActorKind.Customer }));
        Assert.Empty(await Actions(All with { Actor = manager.Principal, To = before }));
    }

    [Fact]
    public async Task A_record_is_rebuilt_as_it_was_on_a_date_street_and_all()
    {
        var sold = await _cluster.Sold();
        var at = _cluster.Clock.GetUtcNow();
        Assert.Equal("PendingDeposit", (await AsOf(at))!["status"]);
        await _cluster.Confirm(sold.Booking);

        Assert.Null(await AsOf(at.AddTicks(-10)));
        var now = await AsOf(at);
        Assert.Equal(("Confirmed", "10000", (await _cluster.Stored(sold.Booking)).Venue.Street), (now!["status"], now["paid"], now["venue_street"]));

        async Task<IReadOnlyDictionary<string, string?>?> AsOf(DateTimeOffset until) => RecordHistory.Rebuild(
            await _cluster.ReadTrail(reads => reads.Changes("bookings", sold.Booking.Value, until, TestContext.Current.CancellationToken)));
    }

    private Task<Page<TrailEntry>> Read(TrailFilter filter, int first = 20, long? after = null) =>
        _cluster.ReadTrail(reads => reads.List(filter, first, after, TestContext.Current.CancellationToken));

    private async Task<IEnumerable<string>> Actions(TrailFilter filter) => (await Read(filter)).Items.Select(entry => entry.Action);
}
