namespace MyHibachi.Cluster;

/// <summary>The product as silos and gateways in processes of their own, on one database. They stop when this is disposed.</summary>
public sealed class ProcessCluster : IAsyncDisposable
{
    private readonly List<MemberProcess> _silos = [];
    private readonly List<MemberProcess> _gateways = [];

    private ProcessCluster()
    {
    }

    public IReadOnlyList<MemberProcess> Silos => _silos;

    public IReadOnlyList<MemberProcess> Gateways => _gateways;

    /// <summary>Starts them all and waits until each says that it is ready.</summary>
    /// <param name="tell">Gets what a member of that name says; called by several threads at once.</param>
    /// <exception cref="MemberNotReadyException">One of them ended instead, or did not become ready.</exception>
    public static async Task<ProcessCluster> StartAsync(Topology topology, Action<string, string> tell, CancellationToken ct)
    {
        var cluster = new ProcessCluster();
        try
        {
            await Start(topology.Silos, cluster._silos, tell, ct);
            await Start(topology.Gateways, cluster._gateways, tell, ct);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>First those that take in work, then those that do it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_gateways.Select(gateway => gateway.DisposeAsync().AsTask()));
        await Task.WhenAll(_silos.Select(silo => silo.DisposeAsync().AsTask()));
    }

    private static async Task Start(IEnumerable<MemberPlan> plans, List<MemberProcess> members, Action<string, string> tell, CancellationToken ct)
    {
        members.AddRange(plans.Select(plan => MemberProcess.Start(plan, line => tell(plan.Name, line))));
        await Task.WhenAll(members.Select(member => Readiness.Of(member, ct)));
    }
}
