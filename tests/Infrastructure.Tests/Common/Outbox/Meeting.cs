using System.Collections.Concurrent;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

/// <summary>Holds every handler until one of each process is there: whoever comes through has seen the others at work.</summary>
internal sealed class Meeting(int processes)
{
    private readonly ConcurrentDictionary<string, bool> _present = new();

    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Func<IDomainEvent, long, CancellationToken, Task> Of(string process, Func<IDomainEvent, long, CancellationToken, Task> then) =>
        async (happened, sequence, ct) =>
        {
            if (_present.TryAdd(process, true) && _present.Count == processes)
            {
                // Two that arrive at once both find everybody present.
                _complete.TrySetResult();
            }

            await _complete.Task.Soon();
            await then(happened, sequence, ct);
        };
}
