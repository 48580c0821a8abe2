using System.Collections.Concurrent;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

/// <summary>What handlers were told, in the order they were.</summary>
internal sealed class Heard
{
    private readonly ConcurrentQueue<(long Sequence, IDomainEvent Event)> _all = new();

    public IReadOnlyList<(long Sequence, IDomainEvent Event)> All => [.. _all];

    public IReadOnlyList<long> Sequences => [.. _all.Select(one => one.Sequence)];

    public Task Note(IDomainEvent happened, long sequence, CancellationToken ct)
    {
        _all.Enqueue((sequence, happened));
        return Task.CompletedTask;
    }
}
