using System.Net;
using Orleans;
using Orleans.Runtime;

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

        var (read, _) = Assert.Single((await Table.SeeAsync()).Members);

        Assert.Equal(written.ToFullString(), read.ToFullString());
        Assert.Equal((written.StartTime, written.IAmAliveTime), (read.StartTime, read.IAmAliveTime));
        Assert.Equal(DateTimeKind.Utc, read.StartTime.Kind);
        Assert.Equal((written.SiloName, written.HostName), (read.SiloName, read.HostName));
        Assert.Equal(written.ProxyPort, read.ProxyPort);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2001:db8::17")]
    [InlineData("fe80::1%3")]
    public async Task A_member_is_found_by_its_address(string address)
    {
        await Table.InitializeAsync();
        var wanted = ClusterMembers.Silo(2, address: IPAddress.Parse(address));
        await Table.AddAsync(ClusterMembers.Silo(1), wanted, ClusterMembers.Silo(3));

        var read = await Table.ReadRowAsync(wanted.SiloAddress, TestContext.Current.CancellationToken);

        Assert.Equal(wanted.SiloAddress, Assert.Single(read.Members).Item1.SiloAddress);
        Assert.Equal(3, read.Version.Version);
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
    public async Task An_update_changes_status_suspicions_and_time_and_nothing_else()
    {
        await Table.InitializeAsync();
        var silo = ClusterMembers.Silo(1);
        await Table.AddAsync(silo, ClusterMembers.Silo(2));
        silo.Status = SiloStatus.Dead;
        silo.IAmAliveTime = silo.IAmAliveTime.AddSeconds(7);
        silo.AddSuspector(ClusterMembers.Silo(2).SiloAddress, ClusterMembers.Start);

        Assert.True(await Table.UpdateAsync(silo, await Table.SeeAsync()));

        var read = await Table.SeeAsync();
        Assert.Equal(silo.ToFullString(), read.Entry(silo));
        Assert.Equal(ClusterMembers.Silo(2).ToFullString(), read.Entry(ClusterMembers.Silo(2)));
        Assert.Equal(3, read.Version.Version);
    }

    [Fact]
    public async Task Deleting_a_cluster_takes_its_version_and_its_silos_and_no_other_cluster()
    {
        using var other = new OrleansProviders(_orleans.ConnectionString);
        foreach (var table in new[] { Table, other.Members })
        {
            await table.InitializeAsync();
            await table.AddAsync(ClusterMembers.Silo(1));
        }

        await Table.DeleteMembershipTableEntriesAsync(_orleans.ClusterId, TestContext.Current.CancellationToken);
        await Table.InitializeAsync();

        Assert.Equal("0 members, version 0", Summary(await Table.SeeAsync()));
        Assert.Equal("1 members, version 1", Summary(await other.Members.SeeAsync()));
    }

    public void Dispose() => _orleans.Dispose();

    private static string Summary(MembershipTableData read) => $"{read.Members.Count} members, version {read.Version.Version}";
}
