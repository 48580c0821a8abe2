using Orleans.TestingHost;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Where a silo lives: its cluster's database, the cluster's name and two free ports on loopback.</summary>
internal sealed record SiloSite(string ConnectionString, string ClusterId, int SiloPort, int GatewayPort)
{
    private static readonly TestClusterPortAllocator FreePorts = new();

    internal static SiloSite On(string connectionString, string clusterId)
    {
        var (siloPort, gatewayPort) = FreePorts.AllocateConsecutivePortPairs(1);
        return new(connectionString, clusterId, siloPort, gatewayPort);
    }
}
