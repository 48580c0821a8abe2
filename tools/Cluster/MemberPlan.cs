namespace MyHibachi.Cluster;

/// <summary>A process that is to run.</summary>
/// <param name="Program">An assembly that lies beside this one.</param>
/// <param name="Port">Serves HTTP on 127.0.0.1: the API, or a silo's health alone.</param>
/// <param name="Settings">Environment variables it gets beside this program's own. Unlike arguments, other users cannot list them.</param>
public sealed record MemberPlan(string Name, string Program, int Port, IReadOnlyDictionary<string, string> Settings)
{
    public Uri Address => new($"http://127.0.0.1:{Port}");
}
