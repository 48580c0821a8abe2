using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common;

/// <summary>A change of a record that the client has read before: it holds only if nobody changed the record since.</summary>
public interface IVersioned
{
    /// <summary>The record's version as the client read it.</summary>
    int Version { get; }
}

/// <summary>Records that have a name in the place of an id.</summary>
public static class NamedRecords
{
    /// <summary>What the audit trail knows it by.</summary>
    public static Guid IdOf(string name) => DerivedId.From($"named\n{name}");
}

/// <summary>What the audit trail knows of a record's latest changes.</summary>
public interface IRecordHistory
{
    /// <summary>The fields that people changed since the version, as the API spells them, in order.</summary>
    Task<IReadOnlyList<string>> ChangedSince(Guid record, int version, CancellationToken ct);
}

/// <summary>What every use case that changes, deletes or restores a record does alike.</summary>
internal sealed class RecordDesk(IRecordHistory history, CurrentActor actor, RecordPolicy policy, TimeProvider time)
{
    /// <summary>
    /// Why a change that began at this version cannot be made, or null. What the program itself does on the way, such as
    /// reminding of a deposit, does not make a reader's version stale.
    /// </summary>
    public async Task<Error?> Stale(AggregateRoot record, Guid id, int version, CancellationToken ct)
    {
        if (record.Version == version)
        {
            return null;
        }

        var changed = await history.ChangedSince(id, version, ct);
        return changed.Count == 0 && version < record.Version ? null : RecordErrors.Stale(changed);
    }

    /// <param name="reason">10 to 500 characters.</param>
    /// <param name="field">Where the caller named the record.</param>
    public Result<Done> Delete(DeletableRoot record, string reason, string field)
    {
        var stated = StatedReason.Create(reason);
        return !policy.DeletionIsOn ? RecordErrors.DeletionOff().At(field)
            : stated.IsSuccess
            ? At(field, record.Delete(new(time.GetUtcNow(), actor.Value.Principal, stated.Value)))
            : Result<Done>.Failure(stated.Errors);
    }

    /// <param name="field">Where the caller named the record.</param>
    public Result<Done> Restore(DeletableRoot record, string field) => At(field, record.Restore(policy, time.GetUtcNow()));

    private static Result<Done> At(string field, Result<Done> result) =>
        result.IsSuccess ? result : Result<Done>.Failure([.. result.Errors.Select(error => error.At(field))]);
}
