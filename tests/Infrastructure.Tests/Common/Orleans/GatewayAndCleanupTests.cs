using Orleans;
using Orleans.Runtime;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class GatewayAndCleanupTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IDisposable
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IMembershipTable Table => _orleans.Members;

    [Fact]
    public async Task Clients_find_active_silos_with_a_proxy_port_and_no_others()
    {
        await Table.InitializeAsync();
        await Table.AddAsync(
            ClusterMembers.Silo(1),
            ClusterMembers.Silo(2, proxyPort: 0),
            ClusterMembers.Silo(3, SiloStatus.Joining),
            ClusterMembers.Silo(4, SiloStatus.Dead),
            ClusterMembers.Silo(5, proxyPort: 30005));
        await _orleans.Gateways.InitializeGatewayListProviderAsync(TestContext.Current.CancellationToken);

        var gateways = await _orleans.Gateways.GetGatewaysAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["gwy.tcp://127.0.0.1:30000/1", "gwy.tcp://127.0.0.1:30005/5"], gateways.Select(g => $"{g}").Order());
    }

    [Fact]
    public async Task A_sign_of_life_changes_the_time_of_one_silo_and_leaves_the_version()
    {
        await Table.InitializeAsync();
        var silo = ClusterMembers.Silo(1);
        await Table.AddAsync(silo, ClusterMembers.Silo(2));
        silo.IAmAliveTime = ClusterMembers.Start.AddHours(5);
        silo.Status = SiloStatus.Dead;

        await Table.UpdateIAmAliveAsync(silo, TestContext.Current.CancellationToken);

        var read = await Table.SeeAsync();
        Assert.Equal(2, read.Version.Version);
        silo.Status = SiloStatus.Active;
        Assert.Equal(silo.ToFullString(), read.Entry(silo));
        Assert.Equal(ClusterMembers.Silo(2).ToFullString(), read.Entry(ClusterMembers.Silo(2)));
    }

    [Fact]
    public async Task Cleanup_removes_old_dead_silos_and_leaves_the_version()
    {
        await CleanUpAsync(_orleans, SiloStatus.Dead);

        Assert.Equal(["silo-1", "silo-3"], await NamesAsync());
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

        Assert.Equal(["silo-1", "silo-3"], await NamesAsync());
    }

    public void Dispose() => _orleans.Dispose();

    /// <summary>Silo 1 is old and active, silo 2 old and not, silo 3 fresh and not; all before 2 and up to it is old.</summary>
    private async Task CleanUpAsync(OrleansProviders cleaner, SiloStatus status)
    {
        await Table.InitializeAsync();
        await cleaner.Members.InitializeAsync();
        await Table.AddAsync(ClusterMembers.Silo(1), ClusterMembers.Silo(2, status), ClusterMembers.Silo(3, status));

        await cleaner.Members.CleanupDefunctSiloEntriesAsync(
            ClusterMembers.Silo(3).IAmAliveTime, TestContext.Current.CancellationToken);

        Assert.Equal(3, (await Table.SeeAsync()).Version.Version);
    }

    private async Task<IEnumerable<string>> NamesAsync() =>
        (await Table.SeeAsync()).Members.Select(member => member.Item1.SiloName).Order();
}
