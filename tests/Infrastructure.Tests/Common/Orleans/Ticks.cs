using System.Threading.Channels;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

internal sealed record Tick(string Reminder, SiloAddress Silo);

/// <summary>What the grains of all silos of a test have heard from their reminders, in the order they heard it.</summary>
internal sealed class Ticks
{
    private readonly Channel<Tick> _heard = Channel.CreateUnbounded<Tick>();

    internal void Hear(Tick tick) => Assert.True(_heard.Writer.TryWrite(tick));

    /// <summary>Waits until the reminder has ticked so many times from now, and returns all that ticked meanwhile.</summary>
    internal async Task<IReadOnlyList<Tick>> UntilAsync(int times, Predicate<Tick> wanted)
    {
        var meanwhile = new List<Tick>();
        for (var left = times; left > 0;)
        {
            var tick = await NextAsync();
            meanwhile.Add(tick);
            if (wanted(tick))
                left--;
        }

        return meanwhile;
    }

    private Task<Tick> NextAsync() => _heard.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
        .WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
}
