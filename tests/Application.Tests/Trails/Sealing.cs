using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Trails;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Trails;

/// <summary>What tests of the trail have in common.</summary>
internal static class Sealing
{
    public static Task Sealed(this ProductCluster cluster) => Eventually.True(
        async () => await cluster.Tables.Value<long>("SELECT count(*) FROM audit_unsealed") == 0, "every row of the trail is sealed");

    public static async Task<TrailVerdict> Verify(this ProductCluster cluster, TrailAnchor? anchor = null)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ITrailVerifier>().Verify(anchor, TestContext.Current.CancellationToken);
    }

    public static async Task<T> ReadTrail<T>(this ProductCluster cluster, Func<ITrailReads, Task<T>> read)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ITrailReads>());
    }
}
