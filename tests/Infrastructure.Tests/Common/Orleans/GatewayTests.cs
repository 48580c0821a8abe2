namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class GatewayTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IDisposable
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IMembershipTable Table => _orleans.Members;

    [Fact]
    public async Task Clients_find_active_silos_with_a_proxy_port_and_no_others()
    {
        using var elsewhere = new OrleansProviders(database.ConnectionString);
        await elsewhere.Members.InitializeAsync();
        await elsewhere.Members.AddAsync(ClusterMembers.Silo(6));
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

    public void Dispose() => _orleans.Dispose();
}
