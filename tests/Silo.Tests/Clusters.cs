using System.Runtime.Versioning;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: UnsupportedOSPlatform("windows")]

namespace MyHibachi.Silo.Tests;

/// <summary>Tests that leave the clock alone share one cluster, and those that move it another: one by one, each with stations of its own.</summary>
internal static class Clusters
{
    public const string StandingClock = "Cluster with a standing clock";

    public const string MovingClock = "Cluster with a moving clock";
}

[CollectionDefinition(Clusters.StandingClock)]
public sealed class StandingClock : ICollectionFixture<ClusterFixture>;

[CollectionDefinition(Clusters.MovingClock)]
public sealed class MovingClock : ICollectionFixture<ClusterFixture>;
