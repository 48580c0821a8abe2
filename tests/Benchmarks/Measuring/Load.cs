using System.Diagnostics;

namespace MyHibachi.Benchmarks.Measuring;

/// <summary>A closed loop: each client sends its next request when the last one was answered.</summary>
internal static class Load
{
    /// <param name="clients">How many ask side by side.</param>
    /// <param name="requests">How many are asked in all; bounds the run.</param>
    /// <param name="send">Sends the request of this number, from this client, and throws if the answer is wrong.</param>
    public static async Task<Measured> Run(int clients, int requests, Func<int, int, Task> send)
    {
        var latencies = new TimeSpan[requests];
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(Client));
        return new(latencies, Stopwatch.GetElapsedTime(started));

        async Task Client(int client)
        {
            await Task.Yield();
            for (var number = Interlocked.Increment(ref next); number < requests; number = Interlocked.Increment(ref next))
            {
                var sent = Stopwatch.GetTimestamp();
                await send(client, number);
                latencies[number] = Stopwatch.GetElapsedTime(sent);
            }
        }
    }

    /// <summary>The same, for a time instead of a number of requests.</summary>
    public static async Task<Measured> Run(int clients, TimeSpan time, Func<int, int, Task> send)
    {
        var latencies = new List<TimeSpan>[clients];
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(Client));
        return new(latencies.SelectMany(one => one), Stopwatch.GetElapsedTime(started));

        async Task Client(int client)
        {
            await Task.Yield();
            var own = latencies[client] = [];
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var sent = Stopwatch.GetTimestamp();
                await send(client, Interlocked.Increment(ref next));
                own.Add(Stopwatch.GetElapsedTime(sent));
            }
        }
    }
}

/// <summary>What a load was answered with.</summary>
internal sealed class Measured
{
    private readonly TimeSpan[] _sorted;

    public Measured(IEnumerable<TimeSpan> latencies, TimeSpan elapsed)
    {
        (_sorted, Elapsed) = ([.. latencies.Order()], elapsed);
    }

    /// <summary>From the first request to the last answer.</summary>
    public TimeSpan Elapsed { get; }

    public double PerSecond => _sorted.Length / Elapsed.TotalSeconds;

    public TimeSpan Median => Percentile(50);

    /// <param name="percent">0 to 100; the nearest rank.</param>
    public TimeSpan Percentile(int percent) => _sorted[Math.Max(0, (int)Math.Ceiling(_sorted.Length * percent / 100.0) - 1)];
}
