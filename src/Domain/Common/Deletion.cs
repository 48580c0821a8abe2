namespace MyHibachi.Domain.Common;

/// <summary>That a person put a record aside. It can be brought back for a while, then it is gone.</summary>
/// <param name="By">Who, as idempotency keys and the audit trail know them.</param>
public sealed record Deletion(DateTimeOffset At, string By, StatedReason Reason)
{
    // For the mapper, which sets every property itself.
    private Deletion()
        : this(default, "", default)
    {
    }

    /// <summary>The first instant at which it cannot be brought back any more.</summary>
    public DateTimeOffset EndsAt(RecordPolicy policy) => At + policy.RestorableFor;
}

/// <summary>The rules by which records are put aside.</summary>
public sealed record RecordPolicy
{
    /// <summary>How long what was deleted can be restored; then it is purged.</summary>
    public TimeSpan RestorableFor { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Whether people may put records aside at all.</summary>
    public bool DeletionIsOn { get; init; } = true;
}
