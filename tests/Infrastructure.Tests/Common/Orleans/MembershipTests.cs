using System.Net;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class MembershipTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IDisposable
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IMembershipTable Table => _orleans.Members;

    [Fact]
    public async Task An_empty_cluster_has_version_zero_and_no_member()
    {
        await Table.InitializeAsync();

        var read = await Table.SeeAsync();

        Assert.Equal(0, read.Version.Version);
        Assert.Empty(read.Members);
    }

    [Fact]
    public async Task A_member_comes_back_as_it_was_written_wherever_the_server_keeps_its_clock()
    {
        await Table.InitializeAsync();
        var written = ClusterMembers.Silo(1, SiloStatus.Joining);
        await Table.AddAsync(written);

        var seen = await Table.SeeAsync();

        Assert.Equal(ClusterMembers.Listing(1, [written]), seen.Listing());
        var (read, _) = Assert.Single(seen.Members);
        Assert.Equal(DateTimeKind.Utc, read.StartTime.Kind);
        Assert.Equal((written.SiloName, written.HostName), (read.SiloName, read.HostName));
        Assert.Equal(written.ProxyPort, read.ProxyPort);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2001:db8::17")]
    [InlineData("fe80::1%3")]
    public async Task A_member_at_any_address_is_found_by_it(string address)
    {
        await Table.InitializeAsync();
        var written = ClusterMembers.Silo(1, address: IPAddress.Parse(address));
        await Table.AddAsync(written);

        var read = await Table.ReadRowAsync(written.SiloAddress, TestContext.Current.CancellationToken);

        Assert.Equal(ClusterMembers.Listing(1, [written]), read.Listing());
    }

    [Fact]
    public async Task A_member_is_not_taken_for_one_of_its_neighbors()
    {
        using var neighborhood = new Neighborhood(database);
        await neighborhood.SettleAsync();

        var read = await neighborhood.Table.ReadRowAsync(neighborhood.Subject.SiloAddress, TestContext.Current.CancellationToken);

        Assert.Equal(ClusterMembers.Listing(4, [neighborhood.Subject]), read.Listing());
    }

    [Fact]
    public async Task Reading_a_silo_that_never_joined_gives_the_version_alone()
    {
        await Table.InitializeAsync();
        await Table.AddAsync(ClusterMembers.Silo(1));

        var read = await Table.ReadRowAsync(ClusterMembers.Silo(2).SiloAddress, TestContext.Current.CancellationToken);

        Assert.Empty(read.Members);
        Assert.Equal(1, read.Version.Version);
    }

    [Fact]
    public async Task An_update_changes_status_suspicions_and_time_of_one_silo()
    {
        using var neighborhood = new Neighborhood(database);
        await neighborhood.SettleAsync();
        var changed = ClusterMembers.Silo(1, SiloStatus.Dead);
        changed.IAmAliveTime = changed.IAmAliveTime.AddSeconds(7);
        changed.AddSuspector(ClusterMembers.Silo(2).SiloAddress, ClusterMembers.Start);

        Assert.True(await neighborhood.Table.UpdateAsync(changed, await neighborhood.Table.SeeAsync()));

        await neighborhood.AssertAsync(version: 5, changed);
    }

    [Fact]
    public async Task A_sign_of_life_changes_the_time_of_one_silo_and_leaves_the_version()
    {
        using var neighborhood = new Neighborhood(database);
        await neighborhood.SettleAsync();
        var alive = ClusterMembers.Silo(1);
        alive.IAmAliveTime = ClusterMembers.Start.AddHours(5);

        await neighborhood.Table.UpdateIAmAliveAsync(alive, TestContext.Current.CancellationToken);

        await neighborhood.AssertAsync(version: 4, alive);
    }

    [Fact]
    public async Task Deleting_a_cluster_takes_its_version_and_its_silos_and_no_other_cluster()
    {
        using var neighborhood = new Neighborhood(database);
        await neighborhood.SettleAsync();

        await neighborhood.Table.DeleteMembershipTableEntriesAsync(
            neighborhood.Orleans.ClusterId, TestContext.Current.CancellationToken);
        await neighborhood.Table.InitializeAsync();

        Assert.Equal(ClusterMembers.Listing(0, []), (await neighborhood.Table.SeeAsync()).Listing());
        await neighborhood.AssertElsewhereAsync();
    }

    public void Dispose() => _orleans.Dispose();
}
