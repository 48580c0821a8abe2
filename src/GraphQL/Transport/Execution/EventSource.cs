using GraphQL;
using GraphQL.Builders;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// A subscription's events, pulled one by one, so that a slow client slows its source. The library knows streams only as
/// observables, which push; <see cref="EventStrategy"/> finds the sequence behind this one.
/// </summary>
internal sealed class EventSource<T>(IAsyncEnumerable<T> events) : IObservable<T>, IAsyncEnumerable<object?>
    where T : class
{
    public async IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var value in events.WithCancellation(cancellationToken))
        {
            yield return value;
        }
    }

    IDisposable IObservable<T>.Subscribe(IObserver<T> observer) => throw new NotSupportedException("These events are pulled.");
}

/// <summary>Declares subscription fields.</summary>
internal static class EventFields
{
    /// <param name="events">
    /// Checks what has to be checked, then returns the events. The scope of its services ends when it returns: the sequence
    /// itself uses none of them. Each event is resolved in a new scope, for the same actor.
    /// </param>
    public static FieldBuilder<TParent, T> ResolveEvents<TParent, T>(
        this FieldBuilder<TParent, T> field, Func<IResolveFieldContext, IAsyncEnumerable<T>> events)
        where T : class => field.ResolveStream(context => new EventSource<T>(events(context)));

    /// <inheritdoc cref="ResolveEvents{TParent, T}(FieldBuilder{TParent, T}, Func{IResolveFieldContext, IAsyncEnumerable{T}})"/>
    public static FieldBuilder<TParent, T> ResolveEvents<TParent, T>(
        this FieldBuilder<TParent, T> field, Func<IResolveFieldContext, Task<IAsyncEnumerable<T>>> events)
        where T : class => field.ResolveStreamAsync(async context => new EventSource<T>(await events(context)));
}
