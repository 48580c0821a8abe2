using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Common;

/// <summary>New ids. Sorted by time where they become keys of growing tables.</summary>
public interface IIdGenerator
{
    Guid Next();
}

/// <summary>Aggregates of one kind, loaded to be changed.</summary>
public interface IRepository<T>
    where T : AggregateRoot
{
    /// <summary>The one that satisfies the specification, tracked for the commit; null when there is none.</summary>
    Task<T?> Find(Specification<T> specification, CancellationToken ct);

    /// <summary>The same among those that were deleted, too.</summary>
    Task<T?> FindEvenDeleted(Specification<T> specification, CancellationToken ct);

    /// <summary>Stores a new one with the commit.</summary>
    void Add(T aggregate);
}

/// <summary>
/// Marks a port, or a request that changes nothing, that reads records of stations: for staff bound to stations the database itself shows it no others, however it asks.
/// </summary>
public interface IStationRecords;

/// <summary>Everything one use case changes: stored together, or not at all.</summary>
public interface IUnitOfWork
{
    /// <summary>Adds an event to what the changed aggregates raise themselves.</summary>
    void Raise(IDomainEvent happened);

    /// <summary>Runs if nothing is committed in the end, to take back what was claimed elsewhere.</summary>
    void OnRollback(Func<Task> compensate);

    /// <summary>Runs if nothing is committed in the end.</summary>
    void OnRollback(Action compensate) => OnRollback(() =>
    {
        compensate();
        return Task.CompletedTask;
    });

    /// <summary>Stores the changes with their audit rows and events in one transaction. Without changes, does nothing.</summary>
    /// <param name="action">The use case's name, for the audit trail.</param>
    /// <param name="reason">Why, in the caller's words, for the audit trail; null when none was asked for.</param>
    /// <returns>Null, or the refusal that a constraint of the database stands for.</returns>
    Task<Error?> Commit(string action, string? reason, CancellationToken ct);

    /// <summary>Drops the changes and runs the compensations, latest first.</summary>
    Task Rollback();
}

/// <summary>Answers that were given, by the key under which they were asked for.</summary>
public interface IIdempotencyStore
{
    Task<StoredAnswer?> Find(string principal, string key, CancellationToken ct);

    /// <summary>Stores the answer with the commit.</summary>
    void Remember(string principal, string key, StoredAnswer answer);
}

/// <summary>An answer that was given once.</summary>
/// <param name="RequestHash">SHA-256 of what was asked.</param>
/// <param name="Json">The value it was answered with.</param>
public sealed record StoredAnswer(byte[] RequestHash, string Json);

/// <summary>Hears what happened, after it was committed: at least once, so a handler must bear a repeat.</summary>
/// <typeparam name="TEvent">The event, or a base type of several.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <param name="happened">The event.</param>
    /// <param name="sequence">Its place among all events; equal on every repeat.</param>
    Task Handle(TEvent happened, long sequence, CancellationToken ct);
}

/// <summary>Brings what people write into E.164 form.</summary>
public interface IPhoneNumbers
{
    /// <param name="text">In national US form, or international with a plus sign.</param>
    Result<PhoneNumber> Parse(string? text);
}
