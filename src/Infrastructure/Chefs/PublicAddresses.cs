using System.Net;
using System.Net.Sockets;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>Which addresses belong to the open internet. What a stranger names must not lead into the network that the program runs in.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(IPNetwork.Parse),
    ];

    // What is given out of version 6 at all; the rest is this machine, this network, everybody at once, or version 4 in disguise.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Contain(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (real.AddressFamily is AddressFamily.InterNetwork || GlobalUnicast.Contains(real)) && !Array.Exists(NotPublic, network => network.Contains(real));
    }
}
