namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Rows that nobody will ask for any more. <see cref="OutboxCleaner"/> has them deleted from time to time.</summary>
internal interface IOutdatedRows
{
    /// <summary>Deletes some of them. Several processes may call it at once: none waits for another's rows.</summary>
    /// <returns>How many were deleted; less than <paramref name="atMost"/> when no more are left.</returns>
    Task<int> DeleteSome(DateTimeOffset now, int atMost);
}
