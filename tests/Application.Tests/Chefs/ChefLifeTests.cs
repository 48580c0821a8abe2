using MyHibachi.Application.Chefs;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Chefs.Crew;

namespace MyHibachi.Application.Tests.Chefs;

/// <summary>Deleting and restoring chefs, and who may do what to whose record.</summary>
[Collection(OneCluster.Name)]
public sealed class ChefLifeTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Who_is_deleted_is_met_by_nobody_and_takes_no_party_until_restored()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var id = await _cluster.Hired(station.Id, Somebody("Deleted Cook"));
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 3, "all three take parties");

        var trail = await Trail.Of(_cluster, async () => Assert.Empty((await _cluster.Delete(id)).Errors));
        Assert.Equal(["DeleteChef chefs"], trail.Audit);
        Assert.Null(await _cluster.Met(id));
        Assert.Empty(await _cluster.Listed("deleted cook"));
        Assert.Equal([id], await _cluster.Listed("deleted cook", deleted: true));
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 2, "two are left");

        Assert.Empty((await _cluster.Send(new RestoreChef(id), Actors.Support())).Errors);
        Assert.Equal([id], await _cluster.Listed("deleted cook"));
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 3, "all three are back");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task A_reason_that_says_nothing_or_too_much_deletes_nobody(int length)
    {
        var chef = (await _cluster.OpenStation(chefs: 1)).Chefs[0].Id;

        await _cluster.Refuses(new DeleteChef(chef, new('x', length)), Actors.Admin(), "REASON_LENGTH", "reason");
    }

    [Fact]
    public async Task After_thirty_days_it_is_too_late()
    {
        var chef = (await _cluster.OpenStation(chefs: 1)).Chefs[0].Id;
        await _cluster.Delete(chef);
        await _cluster.Tables.Execute("UPDATE chefs SET deleted_at = deleted_at - interval '31 days' WHERE id = $1", chef.Value);

        await _cluster.Refuses(new RestoreChef(chef), Actors.Admin(), "RESTORE_TOO_LATE", "chefId");
    }

    [Fact]
    public async Task Who_stands_is_not_restored_and_who_never_was_is_not_found()
    {
        var chef = (await _cluster.OpenStation(chefs: 1)).Chefs[0].Id;

        await _cluster.Refuses(new RestoreChef(chef), Actors.Admin(), "RECORD_NOT_DELETED", "chefId");
        await _cluster.Refuses(new RestoreChef(new(Guid.CreateVersion7())), Actors.Admin(), "CHEF_NOT_FOUND", "chefId");
    }

    [Fact]
    public async Task Nobody_is_restored_to_a_station_that_is_gone()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await _cluster.Delete(station.Chefs[0].Id);
        Assert.Empty((await _cluster.Send(new DeleteStation(station.Id, "The lease of the base has ended."), Actors.Admin())).Errors);

        await _cluster.Refuses(new RestoreChef(station.Chefs[0].Id), Actors.Admin(), "CHEF_STATION_GONE", "chefId");
    }

    [Fact]
    public async Task Who_is_assigned_to_a_party_to_come_is_not_deleted()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var (chef, number) = (sold.Station.Chefs[0].Id, (await _cluster.Stored(sold.Booking)).Number.ToString()!);
        Assert.Empty((await _cluster.Assign(sold.Booking, chef)).Errors);

        await _cluster.Refuses(new DeleteChef(chef, "Moved to another town."), Actors.Admin(), "CHEF_HAS_PARTIES", "chefId");
        Assert.Contains(number, (await _cluster.Delete(chef)).Errors[0].Message, StringComparison.Ordinal);

        Assert.Empty((await _cluster.Assign(sold.Booking, sold.Station.Chefs[1].Id)).Errors);
        Assert.Empty((await _cluster.Delete(chef)).Errors);
    }

    [Fact]
    public async Task The_database_lets_no_chef_go_who_was_assigned_in_between_and_assigns_nobody_who_is_gone()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var (assigned, gone) = (sold.Station.Chefs[0].Id.Value, sold.Station.Chefs[1].Id);
        Assert.Empty((await _cluster.Assign(sold.Booking, sold.Station.Chefs[0].Id)).Errors);
        await _cluster.Delete(gone);

        Assert.Equal("ck_chefs_no_parties", await Broken("UPDATE chefs SET deleted_at = now(), deleted_by = 'system', deletion_reason = 'Moved to another town.' WHERE id = $1", assigned));
        Assert.Equal("ck_slot_claims_chef_stands", await Broken("UPDATE slot_claims SET chef_id = $1 WHERE booking_id = $2", gone.Value, sold.Booking.Value));
    }

    [Fact]
    public async Task A_manager_meets_the_own_stations_chefs_and_a_chef_only_himself()
    {
        var (here, there) = (await _cluster.OpenStation(chefs: 2), await _cluster.OpenStation(chefs: 1));
        var (self, colleague) = (here.Chefs[0].Id, here.Chefs[1].Id);
        var (manager, chef) = (Actors.Manager(there.Id), Actors.Chef(here.Chefs[0].Id));

        Assert.NotNull(await _cluster.Met(self, chef));
        Assert.Null(await _cluster.Met(colleague, chef));
        await _cluster.Refuses(new UpdateChef(self, 0, Nothing with { Name = "Mine" }), manager, "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(new DeleteChef(self, "Moved to another town."), manager, "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(Create(here.Id, Somebody()), manager, "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new UpdateChef(colleague, 0, Nothing with { WeeklyHours = [] }), chef, "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(new UpdateChef(self, 0, Nothing with { Rating = 5 }), chef, "FORBIDDEN", "rating");
        await _cluster.Refuses(new DeleteChef(self, "Moved to another town."), chef, "FORBIDDEN");
        Assert.Empty((await _cluster.Change(self, Nothing with { WeeklyHours = [], Home = new("9 L Street", null, null, "95814") }, chef)).Errors);
    }

    private async Task<string?> Broken(string sql, params object[] parameters) =>
        (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => _cluster.Tables.Execute(sql, parameters))).ConstraintName;
}
