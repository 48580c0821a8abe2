using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Stations.Places;

namespace MyHibachi.Application.Tests.Stations;

/// <summary>Deleting and restoring stations, who may do what to them, and to whom they exist.</summary>
[Collection(OneCluster.Name)]
public sealed class StationLifeTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_is_deleted_is_met_by_nobody_until_restored()
    {
        var form = Somewhere("Deleted and restored");
        var id = await _cluster.Opened(form);

        var trail = await Trail.Of(_cluster, async () => Assert.Empty((await _cluster.Delete(id)).Errors));
        Assert.Equal(["DeleteStation stations"], trail.Audit);
        Assert.Null(await _cluster.Seen(id));
        Assert.Empty(await _cluster.Listed(form.Code));
        Assert.Equal([id], await _cluster.Listed(form.Code, deleted: true));
        await Eventually.True(async () => await Serves(form) != id.Value, "nobody is served by it");

        Assert.Empty((await _cluster.Send(new RestoreStation(id), Actors.Admin())).Errors);
        Assert.Equal([id], await _cluster.Listed(form.Code));
        await Eventually.True(async () => await Serves(form) == id.Value, "it serves again");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task A_reason_that_says_nothing_or_too_much_deletes_nothing(int length) => await _cluster.Refuses(
        new DeleteStation(await _cluster.Opened(Somewhere()), new('x', length)), Actors.Admin(), "REASON_LENGTH", "reason");

    [Fact]
    public async Task After_thirty_days_it_is_too_late()
    {
        var id = await _cluster.Opened(Somewhere());
        await _cluster.Delete(id);
        await _cluster.Tables.Execute("UPDATE stations SET deleted_at = deleted_at - interval '31 days' WHERE id = $1", id.Value);

        await _cluster.Refuses(new RestoreStation(id), Actors.Admin(), "RESTORE_TOO_LATE", "stationId");
    }

    [Fact]
    public async Task What_stands_is_not_restored_and_what_never_was_is_not_found()
    {
        await _cluster.Refuses(new RestoreStation(await _cluster.Opened(Somewhere())), Actors.Admin(), "RECORD_NOT_DELETED", "stationId");
        await _cluster.Refuses(new RestoreStation(new(Guid.CreateVersion7())), Actors.Admin(), "STATION_NOT_FOUND", "stationId");
    }

    [Fact]
    public async Task The_code_of_a_deleted_station_is_free_and_then_stands_in_the_way_of_the_first()
    {
        var form = Somewhere();
        var first = await _cluster.Opened(form);
        await _cluster.Delete(first);
        await _cluster.Opened(Somewhere("Second") with { Code = form.Code });

        await _cluster.Refuses(new RestoreStation(first), Actors.Admin(), "STATION_CODE_TAKEN", "stationId");
    }

    [Fact]
    public async Task What_has_parties_to_serve_is_neither_deleted_nor_given_another_clock()
    {
        var sold = await _cluster.Sold();
        var (station, number) = (sold.Station.Id, (await _cluster.Stored(sold.Booking)).Number.ToString()!);

        await _cluster.Refuses(new DeleteStation(station, "The lease of the base has ended."), Actors.Admin(), "STATION_HAS_BOOKINGS", "stationId");
        await _cluster.Refuses(new UpdateStation(station, 0, Nothing with { TimeZone = "America/Chicago" }), Actors.Admin(), "STATION_HAS_BOOKINGS", "timeZone");
        Assert.Contains(number, (await _cluster.Delete(station)).Errors[0].Message, StringComparison.Ordinal);

        await _cluster.Cancel(sold.Booking, Actors.Admin());
        Assert.Empty((await _cluster.Delete(station)).Errors);
        await Eventually.True(
            async () => (await _cluster.Send(new CheckAvailability(sold.Station.Day(5), 10, null), Actor.Anonymous)).Errors is [{ Code: "STATION_NOT_FOUND" }],
            "nothing is sold there any more");
    }

    [Fact]
    public async Task The_database_deletes_no_station_that_was_sold_in_between()
    {
        var sold = await _cluster.Sold();

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => _cluster.Tables.Execute(
            "UPDATE stations SET deleted_at = now(), deleted_by = 'system', deletion_reason = 'The lease has ended.' WHERE id = $1", sold.Station.Id.Value));

        Assert.Equal("ck_stations_no_parties", refused.ConstraintName);
    }

    [Fact]
    public async Task A_manager_changes_the_own_stations_day_and_not_its_terms_nor_another_station()
    {
        var (own, other) = (await _cluster.Opened(Somewhere()), await _cluster.Opened(Somewhere()));
        var manager = Actors.Manager(own);

        Assert.Empty((await _cluster.Change(own, Nothing with { WorkingHours = [], ContactPhone = "(408) 555-0199" }, manager)).Errors);
        await _cluster.Refuses(new UpdateStation(own, 1, Nothing with { TaxRate = 0.5m }), manager, "FORBIDDEN", "taxRate");
        await _cluster.Refuses(new UpdateStation(own, 1, Nothing with { ServiceAreaMiles = 5 }), manager, "FORBIDDEN", "serviceAreaMiles");
        await _cluster.Refuses(new UpdateStation(other, 0, Nothing with { Name = "Mine" }), manager, "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new DeleteStation(own, "The lease of the base has ended."), manager, "FORBIDDEN");
        await _cluster.Refuses(Create(Somewhere()), manager, "FORBIDDEN");
        await _cluster.Refuses(new UpdateStation(own, 1, Nothing with { Name = "Mine" }), Actors.Support(), "FORBIDDEN");
    }

    [Fact]
    public async Task What_takes_no_bookings_only_those_see_who_work_there()
    {
        var form = Somewhere("Not open yet") with { IsActive = false };
        var id = await _cluster.Opened(form);

        Assert.NotNull(await _cluster.Seen(id, Actors.Manager(id)));
        Assert.NotNull(await _cluster.Seen(id, Actors.Support()));
        Assert.Null(await _cluster.Seen(id, Actor.Anonymous));
        Assert.Null(await _cluster.Seen(id, Actors.Manager(new Domain.Stations.StationId(Guid.CreateVersion7()))));
        Assert.Equal([id], await _cluster.Listed(form.Code, active: false));
        Assert.Empty(await _cluster.Listed(form.Code, Actor.Anonymous));
    }

    [Fact]
    public async Task Part_of_a_code_a_name_or_an_address_finds_a_station()
    {
        var form = Somewhere("Żółta Baza") with { Address = new("77 Quixote Plaza", null, null, PostalSites.Take().PostalCode) };
        var id = await _cluster.Opened(form);

        foreach (var part in (string[])["żółta", "QUIXOTE pl", form.Code!.ToLowerInvariant()])
        {
            Assert.Contains(id, await _cluster.Listed(part));
        }

        Assert.Empty(await _cluster.Listed("quixotic"));
    }

    private async Task<Guid> Serves(StationDetailsForm form) =>
        (await _cluster.Send(new CheckServiceArea(form.Address!), Actor.Anonymous)).Value.Area.Station.Id.Value;
}
