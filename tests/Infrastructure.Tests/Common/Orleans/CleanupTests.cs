namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class CleanupTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IDisposable
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IMembershipTable Table => _orleans.Members;

    [Fact]
    public async Task Cleanup_removes_old_dead_silos_and_leaves_the_version()
    {
        await CleanUpAsync(_orleans, SiloStatus.Dead);
    }

    /// <summary>Without the optional key Orleans falls back on one statement that also takes silos which never became active.</summary>
    [Theory]
    [InlineData(SiloStatus.Dead)]
    [InlineData(SiloStatus.Joining)]
    public async Task Cleanup_without_the_optional_text_removes_old_silos_that_are_not_active(SiloStatus status)
    {
        var schema = await QueryTexts.WithoutAsync(database, QueryTexts.Optional);
        using var withoutOptional = new OrleansProviders(schema, _orleans.ClusterId);

        await CleanUpAsync(withoutOptional, status);
    }

    [Fact]
    public async Task Cleanup_takes_the_silo_it_has_read_and_none_of_its_neighbors()
    {
        using var neighborhood = new Neighborhood(database, SiloStatus.Dead);
        await neighborhood.SettleAsync();

        await RemoveAsync(neighborhood.Orleans.ClusterId, neighborhood.Subject);

        await neighborhood.AssertAsync(version: 4, subject: null);
    }

    [Fact]
    public async Task Cleanup_spares_a_silo_that_has_changed_since_it_was_read()
    {
        await Table.InitializeAsync();
        var (dead, active) = (ClusterMembers.Silo(1, SiloStatus.Dead), ClusterMembers.Silo(2));
        await Table.AddAsync(dead, active);

        await RemoveAsync(_orleans.ClusterId, active);
        await RemoveAsync(_orleans.ClusterId, Seen(silo => silo.StartTime = silo.StartTime.AddSeconds(-1)));
        await RemoveAsync(_orleans.ClusterId, Seen(silo => silo.IAmAliveTime = silo.IAmAliveTime.AddSeconds(-1)));
        await RemoveAsync(_orleans.ClusterId, dead, suspectTimes: "somebody's vote");

        Assert.Equal(ClusterMembers.Listing(2, [dead, active]), (await Table.SeeAsync()).Listing());
    }

    public void Dispose() => _orleans.Dispose();

    /// <summary>Silo 1 is old and active, silo 2 old and not, silo 3 fresh and not; another cluster has a silo like 2.</summary>
    private async Task CleanUpAsync(OrleansProviders cleaner, SiloStatus status)
    {
        using var elsewhere = new OrleansProviders(database.ConnectionString);
        foreach (var table in new[] { Table, cleaner.Members, elsewhere.Members })
            await table.InitializeAsync();
        MembershipEntry[] kept = [ClusterMembers.Silo(1), ClusterMembers.Silo(3, status)];
        await Table.AddAsync([.. kept, ClusterMembers.Silo(2, status)]);
        var stranger = ClusterMembers.Silo(2, status);
        await elsewhere.Members.AddAsync(stranger);

        await cleaner.Members.CleanupDefunctSiloEntriesAsync(
            ClusterMembers.Silo(3).IAmAliveTime, TestContext.Current.CancellationToken);

        Assert.Equal(ClusterMembers.Listing(3, kept), (await Table.SeeAsync()).Listing());
        Assert.Equal(ClusterMembers.Listing(1, [stranger]), (await elsewhere.Members.SeeAsync()).Listing());
    }

    private static MembershipEntry Seen(Action<MembershipEntry> before)
    {
        var silo = ClusterMembers.Silo(1, SiloStatus.Dead);
        before(silo);
        return silo;
    }

    private Task<object?> RemoveAsync(string cluster, MembershipEntry seen, string suspectTimes = "") => QueryTexts.RunAsync<object>(
        database, QueryTexts.Optional, ("DeploymentId", cluster),
        ("Address", $"{seen.SiloAddress.Endpoint.Address}"), ("Port", seen.SiloAddress.Endpoint.Port),
        ("Generation", seen.SiloAddress.Generation), ("StartTime", seen.StartTime), ("IAmAliveTime", seen.IAmAliveTime),
        ("SuspectTimes", suspectTimes));
}
