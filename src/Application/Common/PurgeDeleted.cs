using MediatR;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common;

/// <summary>Removes for good what was deleted longer ago than it can be restored. A receipt of each record stays, and so does its audit trail. Safe to repeat.</summary>
[SystemOnly]
public sealed record PurgeDeleted : IRequest<Result<int>>
{
    internal sealed class Handler(IEnumerable<IDeletedRows> deleted, RecordPolicy policy, TimeProvider time) : IRequestHandler<PurgeDeleted, Result<int>>
    {
        public async Task<Result<int>> Handle(PurgeDeleted request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow();
            var purged = 0;
            foreach (var rows in deleted.OrderBy(rows => rows.Turn))
            {
                purged += await rows.Purge(now - policy.RestorableFor, now, cancellationToken);
            }

            return purged;
        }
    }
}

/// <summary>The deleted records of one kind.</summary>
public interface IDeletedRows
{
    /// <summary>Kinds that others stand on come later.</summary>
    int Turn { get; }

    /// <summary>Removes those deleted at that instant or before and leaves a receipt of each. One that another record stands on waits for that.</summary>
    /// <returns>How many.</returns>
    Task<int> Purge(DateTimeOffset deletedUntil, DateTimeOffset now, CancellationToken ct);
}

/// <summary>Purges once a day what was deleted. There is one, with key 0.</summary>
[Alias("purge")]
public interface IPurgeGrain : IGrainWithIntegerKey
{
    /// <summary>Sees to it that the daily reminder is set; one that is set already keeps its time. Idempotent.</summary>
    [Alias("keep-running")]
    Task KeepRunning();
}
