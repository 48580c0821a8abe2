using System.Diagnostics;
using Xunit;

namespace MyHibachi.TestKit.Cluster;

/// <summary>Waits for what happens by itself.</summary>
public static class Eventually
{
    /// <summary>Far beyond what anything here takes on a busy machine; whoever waits this long waits in vain.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <param name="what">What is awaited, to be read after "until".</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static Task True(Func<Task<bool>> condition, string what) => True(condition, what, () => Task.FromResult(""));

    /// <param name="instead">Tells what is there in its stead.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task True(Func<Task<bool>> condition, string what, Func<Task<string>> instead)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s in vain until {what}. {await instead()}");
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
