using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>Waits for what has to come, not for a time; the bound only turns a hang into a failure.</summary>
internal static class Patience
{
    private static readonly TimeSpan Bound = Eventually.Patience;

    public static Task Soon(this Task task) => task.WaitAsync(Bound, TestContext.Current.CancellationToken);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Bound, TestContext.Current.CancellationToken);
}
