using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Trails;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Trails;

/// <summary>One change of one record, and who made it. It never changes itself.</summary>
[Name("AuditEntry")]
internal sealed class AuditEntryNode(TrailEntry entry)
{
    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of("AuditEntry", AuditCursor.ToGuid(entry.Id));

    public DateTimeOffset At => entry.At;

    public AuditActorKind ActorKind => entry.ActorKind;

    /// <summary>As in `user:…`; `system` for the program itself.</summary>
    public string Actor => entry.Actor;

    /// <summary>Where the request came from; null for the program itself, and for a customer who was forgotten.</summary>
    public string? NetworkAddress => entry.NetworkAddress;

    /// <summary>Finds the log lines and the trace of the request.</summary>
    public string? RequestId => entry.RequestId;

    /// <summary>The use case.</summary>
    public string Action => entry.Action;

    /// <summary>The kind of record, as in `bookings`.</summary>
    public string Record => entry.Record;

    /// <summary>The record's own id, as a UUID.</summary>
    public string RecordId => entry.RecordId.ToString();

    /// <summary>Why, where the request asked for a reason.</summary>
    public string? Reason => entry.Reason;

    /// <summary>Column by column.</summary>
    public IEnumerable<AuditChangeNode> Changes
    {
        get
        {
            var (before, after) = (entry.Change.Before, entry.Change.After);
            IEnumerable<string> columns = [.. before?.Keys ?? [], .. after?.Keys ?? []];
            return columns.Distinct().Order(StringComparer.Ordinal)
                .Select(column => new AuditChangeNode(column, before?.GetValueOrDefault(column), after?.GetValueOrDefault(column)));
        }
    }

    /// <summary>What was personal was taken out, because the customer asked to be forgotten.</summary>
    public bool IsForgotten => entry.IsForgotten;

    /// <summary>Its place in the chain; null for about a second, until it is sealed.</summary>
    public AuditSealNode? Seal => entry.Seal is { } seal ? new(seal.Sequence.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(seal.Hash)) : null;
}

/// <summary>A column that was changed.</summary>
/// <param name="Before">As it was, in the database's words; null also for a new record.</param>
/// <param name="After">As it is then; null also for a record that is gone.</param>
[Name("AuditChange")]
internal sealed record AuditChangeNode(string Column, string? Before, string? After);

/// <summary>A place in the chain. Note one elsewhere and hand it to `verifyAuditTrail` later.</summary>
/// <param name="Sequence">A whole number.</param>
/// <param name="Hash">SHA-256, in hexadecimal digits.</param>
[Name("AuditSeal")]
internal sealed record AuditSealNode(string Sequence, string Hash);

/// <summary>A column of a record as it was.</summary>
[Name("RecordField")]
internal sealed record RecordFieldNode(string Column, string? Value);

/// <summary>What came of holding the trail against its seals.</summary>
[Name("AuditVerdict")]
internal sealed class AuditVerdictNode(TrailVerdict verdict)
{
    /// <summary>Nothing was altered, put in or taken out.</summary>
    public bool IsIntact => verdict.Flaw is null;

    /// <summary>The first thing that is wrong; what comes after it was not looked at.</summary>
    public AuditFlawNode? Flaw => verdict.Flaw is { } flaw
        ? new(flaw.Kind, flaw.Sequence?.ToString(CultureInfo.InvariantCulture), flaw.Row is { } row ? GlobalId.Of("AuditEntry", AuditCursor.ToGuid(row)) : null)
        : null;

    /// <summary>How many rows are sealed and in order.</summary>
    public int SealedRows => checked((int)verdict.Sealed);

    /// <summary>When the last of them was written.</summary>
    public DateTimeOffset? SealedThrough => verdict.SealedThrough;

    /// <summary>The last of their seals; null without any.</summary>
    public AuditSealNode? Head => verdict.Sealed == 0 ? null : new(verdict.Sealed.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(verdict.Head));

    /// <summary>Rows that were written a moment ago and wait for their seal.</summary>
    public int WaitingRows => checked((int)verdict.Waiting);

    /// <summary>Rows whose personal part was taken out.</summary>
    public int ForgottenRows => checked((int)verdict.Forgotten);
}

/// <summary>What is wrong with the trail.</summary>
/// <param name="Sequence">The place in the chain; null for a row outside of it.</param>
/// <param name="EntryId">The row; null when nothing is left of it.</param>
[Name("AuditFlaw")]
internal sealed record AuditFlawNode(TrailFlawKind Kind, string? Sequence, [property: Id] string? EntryId);
