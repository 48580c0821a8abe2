using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Trails;

namespace MyHibachi.Application.Trails;

/// <summary>Which rows of the trail are shown. What is left out does not restrict.</summary>
/// <param name="Record">The kind of record, by its table.</param>
/// <param name="Actor">As the trail names it, e.g. <c>user:…</c>.</param>
/// <param name="Action">The use case.</param>
/// <param name="From">Included.</param>
/// <param name="To">Not included.</param>
public sealed record TrailFilter(
    string? Record, Guid? RecordId, AuditActorKind? ActorKind, string? Actor, string? Action, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>A change as the trail tells it.</summary>
/// <param name="IsForgotten">There was a personal part, and it was taken out.</param>
/// <param name="Seal">Null while the row waits for it.</param>
public sealed record TrailEntry(
    long Id, DateTimeOffset At, AuditActorKind ActorKind, string Actor, string? NetworkAddress, string? RequestId, string Action, string Record,
    Guid RecordId, string? Reason, RecordChange Change, bool IsForgotten, TrailSeal? Seal);

/// <summary>The seal of a row.</summary>
/// <param name="Hash">SHA-256.</param>
public sealed record TrailSeal(long Sequence, byte[] Hash);

/// <summary>The trail, to be read by whoever may read all of it.</summary>
public interface ITrailReads
{
    /// <summary>Latest first.</summary>
    /// <param name="after">The row last seen; null for the beginning.</param>
    Task<Page<TrailEntry>> List(TrailFilter filter, int first, long? after, CancellationToken ct);

    /// <summary>Oldest first, one at a time however many there are.</summary>
    IAsyncEnumerable<TrailEntry> All(TrailFilter filter);

    /// <summary>The changes of one record up to an instant, included; oldest first.</summary>
    Task<IReadOnlyList<RecordChange>> Changes(string record, Guid id, DateTimeOffset until, CancellationToken ct);
}

/// <summary>Holds the trail against its seals.</summary>
public interface ITrailVerifier
{
    /// <param name="anchor">A seal that was noted elsewhere; null for none.</param>
    Task<TrailVerdict> Verify(TrailAnchor? anchor, CancellationToken ct);
}

/// <summary>What came of it.</summary>
/// <param name="Flaw">The first thing that is wrong; null when nothing is.</param>
/// <param name="Sealed">How many seals were followed.</param>
/// <param name="Head">The last of them, worth noting elsewhere.</param>
/// <param name="SealedThrough">When the row under the last seal was written; null without any.</param>
/// <param name="Waiting">Rows that wait for their seal.</param>
/// <param name="Forgotten">Rows whose personal part was taken out.</param>
public sealed record TrailVerdict(TrailFlaw? Flaw, long Sealed, byte[] Head, DateTimeOffset? SealedThrough, long Waiting, long Forgotten);

/// <summary>Takes what is about a person out of the trail, and out of the leads and messages that hang on their record.</summary>
public interface ITrailPersonalParts
{
    /// <summary>Safe to repeat.</summary>
    /// <param name="subject">A customer or an account whom the trail says was forgotten.</param>
    Task Forget(Guid subject, CancellationToken ct);
}

/// <summary>Finds everything that is one person's record.</summary>
public interface IForgettable
{
    /// <summary>The record, those that were merged into it, and the accounts of all; tracked for the commit.</summary>
    Task<(IReadOnlyList<Customer> Records, IReadOnlyList<User> Accounts)> With(Customer customer, CancellationToken ct);
}

/// <summary>Knows what stands in the way of forgetting somebody.</summary>
public interface IOpenBusiness
{
    /// <summary>A booking of theirs is still to take place.</summary>
    Task<bool> Has(CustomerId customer, CancellationToken ct);
}
