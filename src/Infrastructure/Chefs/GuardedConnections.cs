using System.Net;
using System.Net.Sockets;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>A name led to an address that strangers' names must not lead to.</summary>
internal sealed class AddressRefusedException : IOException;

/// <summary>
/// Connects only to addresses that are allowed, as they are when the connection is made: a name that leads elsewhere by then, or a redirection, goes the same way.
/// </summary>
/// <param name="mayReach">Whether an address may be connected to.</param>
internal sealed class GuardedConnections(Func<IPAddress, bool> mayReach)
{
    // No proxy: it would resolve the name itself. No decompression: a small answer must not become a large one.
    public SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = Connect,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxAutomaticRedirections = 3,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (found.Length == 0 || !Array.TrueForAll(found, address => mayReach(address)))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
