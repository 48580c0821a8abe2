using System.Diagnostics;

namespace MyHibachi.GraphQL.Transport;

/// <summary>Traces of what has no HTTP request of its own.</summary>
internal static class TransportTelemetry
{
    public const string Name = "MyHibachi.GraphQL";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Begins a trace: one that ran as long as its socket would be of no use.</summary>
    public static Activity? Operation()
    {
        Activity.Current = null;
        return Source.StartActivity("graphql over websocket", ActivityKind.Server);
    }
}
