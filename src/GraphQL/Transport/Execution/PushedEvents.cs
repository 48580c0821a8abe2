using System.Threading.Channels;
using GraphQL;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>Lets the events of a source that pushes be pulled. What cannot wait ends the subscription: memory does not grow.</summary>
internal sealed class PushedEvents(IObservable<object?> source, int capacity) : IAsyncEnumerable<object?>
{
    public const string TooSlow = "READER_TOO_SLOW";

    public async IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var waiting = Channel.CreateBounded<object?>(capacity);
        using var subscription = source.Subscribe(new Observer(waiting.Writer));
        await foreach (var value in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            yield return value;
        }
    }

    private sealed class Observer(ChannelWriter<object?> waiting) : IObserver<object?>
    {
        public void OnNext(object? value)
        {
            if (!waiting.TryWrite(value))
            {
                waiting.TryComplete(new ExecutionError("Events came faster than they were read.") { Code = TooSlow });
            }
        }

        public void OnError(Exception error) => waiting.TryComplete(error);

        public void OnCompleted() => waiting.TryComplete();
    }
}
