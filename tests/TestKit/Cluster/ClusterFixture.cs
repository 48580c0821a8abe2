using Xunit;

namespace MyHibachi.TestKit.Cluster;

/// <summary>A cluster that the tests of a class or a collection share.</summary>
/// <param name="server">The assembly's PostgreSQL.</param>
public class ClusterFixture(PostgresServer server) : IAsyncLifetime
{
    private ProductCluster? _cluster;

    public ProductCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster has not started.");

    protected virtual ClusterPlan Plan { get; } = new();

    public async ValueTask InitializeAsync() =>
        _cluster = await ProductCluster.StartAsync(server, Plan, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
