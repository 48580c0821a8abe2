using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>A handler that did not succeed.</summary>
/// <param name="Handler">Its name.</param>
internal sealed record HandlerFailure(string Handler, Exception Cause);

/// <summary>Everybody who hears events under one type: the event's own, or a base of it.</summary>
internal abstract class Audience
{
    private static readonly Type[] Root = [typeof(IDomainEvent)];

    /// <summary>One audience for the event's type and one for each of its bases.</summary>
    public static Audience[] Of(Type happened) =>
    [
        .. BasesOf(happened).Concat(Root)
            .Select(type => (Audience)Activator.CreateInstance(typeof(Audience<>).MakeGenericType(type))!),
    ];

    /// <summary>Tells each handler in a scope of its own, whatever became of the others.</summary>
    /// <returns>Those that failed.</returns>
    public abstract Task<IReadOnlyList<HandlerFailure>> Tell(
        IServiceScopeFactory scopes, IDomainEvent happened, long sequence, CancellationToken ct);

    private static IEnumerable<Type> BasesOf(Type happened)
    {
        for (var type = happened; type is not null && type.IsAssignableTo(typeof(IDomainEvent)); type = type.BaseType)
        {
            yield return type;
        }
    }
}

internal sealed class Audience<TEvent> : Audience
    where TEvent : IDomainEvent
{
    public override async Task<IReadOnlyList<HandlerFailure>> Tell(
        IServiceScopeFactory scopes, IDomainEvent happened, long sequence, CancellationToken ct)
    {
        List<HandlerFailure> failures = [];
        for (var (index, count) = (0, 1); index < count; index++)
        {
            var handler = nameof(Audience);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.System;
                IEventHandler<TEvent>[] handlers = [.. scope.ServiceProvider.GetServices<IEventHandler<TEvent>>()];
                count = handlers.Length;
                if (count > 0)
                {
                    handler = handlers[index].GetType().Name;
                    await handlers[index].Handle((TEvent)happened, sequence, ct);
                }
            }
            catch (Exception cause)
            {
                // Whatever goes wrong in a handler is that event's trouble alone: it is kept, and the event comes again.
                failures.Add(new(handler, cause));
            }
        }

        return failures;
    }
}
