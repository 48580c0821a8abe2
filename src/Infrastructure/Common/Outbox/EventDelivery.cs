using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Brings a stored event to its handlers.</summary>
internal sealed class EventDelivery(IServiceScopeFactory scopes, ILogger<EventDelivery> log)
{
    private readonly ConcurrentDictionary<Type, Audience[]> _audiences = new();

    public async Task<Outcome> Deliver(ClaimedEvent claimed, CancellationToken ct)
    {
        var failures = await Tell(claimed, ct);
        foreach (var failure in failures)
        {
            log.HandlerFailed(claimed.Sequence, claimed.Type, failure.Handler, ExceptionKind.Of(failure.Cause), claimed.Attempt);
        }

        return failures.Count == 0
            ? new Outcome.Handled(claimed)
            : new Outcome.Failed(claimed, string.Join('\n', failures.Select(Describe)));
    }

    private async Task<IReadOnlyList<HandlerFailure>> Tell(ClaimedEvent claimed, CancellationToken ct)
    {
        IDomainEvent happened;
        try
        {
            happened = OutboxSerializer.Read(claimed.Type, claimed.Payload);
        }
        catch (Exception unreadable) when (unreadable is UnknownEventException or JsonException)
        {
            return [new(nameof(OutboxSerializer), unreadable)];
        }

        List<HandlerFailure> failures = [];
        foreach (var audience in _audiences.GetOrAdd(happened.GetType(), Audience.Of))
        {
            failures.AddRange(await audience.Tell(scopes, happened, claimed.Sequence, ct));
        }

        return failures;
    }

    // An exception's message may quote what it failed on, so only its kind and its place are kept.
    private static string Describe(HandlerFailure failure) => $"{failure.Handler}: {ExceptionKind.Of(failure.Cause)}\n{failure.Cause.StackTrace}";
}
