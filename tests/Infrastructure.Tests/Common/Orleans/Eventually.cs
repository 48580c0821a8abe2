using System.Diagnostics;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Waits for a condition, and says which one when it does not come about.</summary>
internal static class Eventually
{
    /// <summary>What only a broken test uses up, however busy the machine.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    internal static async Task TrueAsync(string condition, Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        using var poll = new PeriodicTimer(Interval);
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"Waited {Patience.TotalMinutes} min in vain until {condition}.");
            await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
