namespace MyHibachi.Domain.Common;

/// <summary>A record that a person can delete, and bring back for a while.</summary>
public abstract class DeletableRoot : AggregateRoot
{
    /// <summary>Null while the record stands.</summary>
    public Deletion? Deletion { get; private set; }

    /// <summary>Puts the record aside: nobody meets it any more but those who restore.</summary>
    public Result<Done> Delete(Deletion deletion)
    {
        if (Deletion is not null)
        {
            return RecordErrors.AlreadyDeleted();
        }

        Deletion = deletion;
        OnDeleted();
        return Done.Value;
    }

    /// <summary>Brings the record back. What may stand in its way beside the time is seen before.</summary>
    public Result<Done> Restore(RecordPolicy policy, DateTimeOffset now)
    {
        if (Deletion is not { } deletion)
        {
            return RecordErrors.NotDeleted();
        }

        if (now >= deletion.EndsAt(policy))
        {
            return RecordErrors.TooLateToRestore(policy.RestorableFor);
        }

        Deletion = null;
        OnRestored();
        return Done.Value;
    }

    /// <summary>What else follows from a deletion.</summary>
    protected virtual void OnDeleted()
    {
    }

    /// <summary>What else follows from a restoration.</summary>
    protected virtual void OnRestored()
    {
    }
}
