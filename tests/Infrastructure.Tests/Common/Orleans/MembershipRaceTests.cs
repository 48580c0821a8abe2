namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class MembershipRaceTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IDisposable
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IMembershipTable Table => _orleans.Members;

    [Fact]
    public async Task Thirty_silos_that_create_the_cluster_create_it_once()
    {
        var created = await Race.RunAsync(database, "orleans.cluster_versions", _ => CreateVersionRowAsync());

        Assert.Single(created, won => won);
        Assert.Equal(1L, await database.ReadAsync<long>(
            $"select count(*) from orleans.cluster_versions where cluster_id = '{_orleans.ClusterId}' and version = 0"));
    }

    [Fact]
    public async Task Of_thirty_silos_that_join_on_one_version_one_is_in()
    {
        await Table.InitializeAsync();
        var seen = await Table.SeeAsync();

        var joined = await Race.RunAsync(database, "orleans.cluster_versions",
            number => Table.InsertAsync(ClusterMembers.Silo(number), seen));

        var read = await Table.SeeAsync();
        var winner = Array.FindIndex(joined, won => won);
        Assert.Single(joined, won => won);
        Assert.Equal(ClusterMembers.Listing(1, [ClusterMembers.Silo(winner)]), read.Listing());
    }

    [Fact]
    public async Task Of_thirty_updates_on_one_version_one_is_kept()
    {
        await Table.InitializeAsync();
        await Table.AddAsync(ClusterMembers.Silo(0), ClusterMembers.Silo(1));
        var seen = await Table.SeeAsync();

        var updated = await Race.RunAsync(database, "orleans.cluster_versions", racer => Table.UpdateAsync(Changed(racer), seen));

        var read = await Table.SeeAsync();
        var winner = Array.FindIndex(updated, won => won);
        Assert.Single(updated, won => won);
        Assert.Equal(ClusterMembers.Listing(3, [Changed(winner), ClusterMembers.Silo(1 - winner % 2)]), read.Listing());
    }

    [Fact]
    public async Task Joining_twice_or_on_an_old_version_changes_nothing()
    {
        await Table.InitializeAsync();
        var old = await Table.SeeAsync();
        await Table.AddAsync(ClusterMembers.Silo(1));
        var before = await Table.SeeAsync();

        Assert.False(await Table.InsertAsync(ClusterMembers.Silo(1, SiloStatus.Dead), before));
        Assert.False(await Table.InsertAsync(ClusterMembers.Silo(2), old));

        Assert.Equal(before.Listing(), (await Table.SeeAsync()).Listing());
    }

    [Fact]
    public async Task Updating_a_stranger_or_on_an_old_version_changes_nothing()
    {
        await Table.InitializeAsync();
        var old = await Table.SeeAsync();
        await Table.AddAsync(ClusterMembers.Silo(1));
        var before = await Table.SeeAsync();

        Assert.False(await Table.UpdateAsync(ClusterMembers.Silo(2), before));
        Assert.False(await Table.UpdateAsync(ClusterMembers.Silo(1, SiloStatus.Dead), old));

        Assert.Equal(before.Listing(), (await Table.SeeAsync()).Listing());
    }

    public void Dispose() => _orleans.Dispose();

    /// <summary>Half of the racers change silo 0, the other half silo 1; each to a time of its own.</summary>
    private static MembershipEntry Changed(int racer)
    {
        var silo = ClusterMembers.Silo(racer % 2, SiloStatus.ShuttingDown);
        silo.IAmAliveTime = ClusterMembers.Start.AddHours(1 + racer);
        return silo;
    }

    /// <summary>The provider keeps the answer to itself, so the text is run as the provider would run it.</summary>
    private Task<bool> CreateVersionRowAsync() =>
        QueryTexts.RunAsync<bool>(database, "InsertMembershipVersionKey", ("DeploymentId", _orleans.ClusterId));
}
