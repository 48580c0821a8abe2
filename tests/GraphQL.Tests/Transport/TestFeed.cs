using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>Where the subscriptions of <see cref="TestSchema"/> get their events from: from the test.</summary>
internal sealed class TestFeed : IObservable<Tick>
{
    private readonly Channel<Tick> _ticks = Channel.CreateUnbounded<Tick>();

    private readonly ConcurrentDictionary<IObserver<Tick>, bool> _observers = new();

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _taken;

    /// <summary>Somebody has subscribed.</summary>
    public Task Opened => _opened.Task.Soon();

    /// <summary>Somebody's subscription was let go of.</summary>
    public Task Closed => _closed.Task.Soon();

    /// <summary>Events that were asked for.</summary>
    public int Taken => Volatile.Read(ref _taken);

    public void Tell(int number) => _ticks.Writer.TryWrite(new(number, ""));

    public void End() => _ticks.Writer.TryComplete();

    public void Break(Exception cause) => _ticks.Writer.TryComplete(cause);

    public void Push(int number)
    {
        foreach (var observer in _observers.Keys)
        {
            observer.OnNext(new(number, ""));
        }
    }

    public async IAsyncEnumerable<Tick> Ticks([EnumeratorCancellation] CancellationToken ct = default)
    {
        _opened.TrySetResult();
        try
        {
            await foreach (var tick in _ticks.Reader.ReadAllAsync(ct))
            {
                yield return tick;
            }
        }
        finally
        {
            _closed.TrySetResult();
        }
    }

    /// <summary>As many large events as anybody takes.</summary>
    public async IAsyncEnumerable<Tick> Flood([EnumeratorCancellation] CancellationToken ct = default)
    {
        _opened.TrySetResult();
        try
        {
            var text = new string('x', 100_000);
            while (true)
            {
                ct.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return new(Interlocked.Increment(ref _taken), text);
            }
        }
        finally
        {
            _closed.TrySetResult();
        }
    }

    public IDisposable Subscribe(IObserver<Tick> observer)
    {
        _observers.TryAdd(observer, true);
        _opened.TrySetResult();
        return new Leaving(this, observer);
    }

    private sealed class Leaving(TestFeed feed, IObserver<Tick> observer) : IDisposable
    {
        public void Dispose()
        {
            feed._observers.TryRemove(observer, out _);
            feed._closed.TrySetResult();
        }
    }
}

internal sealed record Tick(int Number, string Text);
