using System.Runtime.Versioning;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: UnsupportedOSPlatform("windows")]

namespace MyHibachi.Application.Tests;

/// <summary>
/// The cluster that all use cases share, one test after the other, each with stations of its own. Its clock stands still, so that nothing
/// changes that a test did not change.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OneCluster : ICollectionFixture<ClusterFixture>
{
    public const string Name = "One cluster";
}
