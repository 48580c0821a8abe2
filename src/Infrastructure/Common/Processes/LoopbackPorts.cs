using System.Net;
using System.Net.Sockets;

namespace MyHibachi.Infrastructure.Common.Processes;

/// <summary>Ports of 127.0.0.1 that nobody listens on at the moment.</summary>
internal static class LoopbackPorts
{
    public static int Free() => Near(0)[0];

    /// <summary>Each preferred port, or any free one where it is taken or 0; no two the same.</summary>
    public static int[] Near(params IEnumerable<int> preferred)
    {
        List<TcpListener> held = [];
        try
        {
            foreach (var port in preferred)
            {
                held.Add(TryHold(port) ?? TryHold(0) ?? throw new SocketException((int)SocketError.AddressAlreadyInUse));
            }

            return [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            held.ForEach(listener => listener.Dispose());
        }
    }

    private static TcpListener? TryHold(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
