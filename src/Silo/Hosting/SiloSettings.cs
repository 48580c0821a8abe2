using System.Net;
using System.Net.Sockets;

namespace MyHibachi.Silo.Hosting;

/// <summary>How this silo joins its cluster.</summary>
public sealed record SiloSettings
{
    /// <summary>Silos of one cluster share it.</summary>
    public string ClusterId { get; init; } = "myhibachi";

    /// <summary>The address other silos and gateways reach this one at.</summary>
    public string AdvertisedAddress { get; init; } = IPAddress.Loopback.ToString();

    /// <summary>Between silos; 0 takes a free port.</summary>
    public int SiloPort { get; init; }

    /// <summary>For gateways; 0 takes a free port.</summary>
    public int GatewayPort { get; init; }

    /// <summary>Serve the API from this process too.</summary>
    public bool CoHostGateway { get; init; } = true;

    /// <summary>How often a silo asks its neighbors whether they live.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Unanswered probes after which a silo is declared dead.</summary>
    public int MissedProbes { get; init; } = 2;

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
