using System.Net;

namespace MyHibachi.Silo.Hosting;

/// <summary>How this silo joins its cluster.</summary>
public sealed record SiloSettings
{
    /// <summary>Silos of one cluster share it.</summary>
    public string ClusterId { get; init; } = "myhibachi";

    /// <summary>The address other silos and gateways reach this one at.</summary>
    public string AdvertisedAddress { get; init; } = IPAddress.Loopback.ToString();

    /// <summary>Between silos; 0 takes 11111, or a free port where that is taken.</summary>
    public int SiloPort { get; init; }

    /// <summary>For gateways; 0 takes 30000, or a free port where that is taken.</summary>
    public int GatewayPort { get; init; }

    /// <summary>Serve the API from this process too.</summary>
    public bool CoHostGateway { get; init; } = true;

    /// <summary>How often a silo asks its neighbors whether they live.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Unanswered probes after which a silo is declared dead.</summary>
    public int MissedProbes { get; init; } = 2;
}
