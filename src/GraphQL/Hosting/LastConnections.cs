using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>
/// Ends the connections that are still busy some time after the program was asked to stop. Without it one client that never finishes
/// sending its request would use up the host's 30 s, and the silo could not leave its cluster in order.
/// </summary>
internal static class LastConnections
{
    // No request takes as long; the rest of the host's time is the silo's.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void EndInTime(this KestrelServerOptions server)
    {
        var stopping = server.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        server.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => async connection =>
        {
            using var late = new CancellationTokenSource();
            await using var starts = stopping.Register(() => late.CancelAfter(Patience));
            await using var ends = late.Token.Register(connection.Abort);
            await next(connection);
        }));
    }
}
