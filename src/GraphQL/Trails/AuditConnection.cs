using System.Buffers.Binary;
using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Trails;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Trails;

/// <summary>A page of the audit trail.</summary>
internal sealed class AuditConnection(Page<TrailEntry> page, PageRequest request)
{
    private readonly AuditEdge[] _edges = [.. page.Items.Select(entry => new AuditEdge(entry))];

    public IEnumerable<AuditEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<AuditEntryNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);
}

/// <summary>A change and where it stands in the list.</summary>
internal sealed record AuditEdge : Edge<AuditEntryNode>
{
    public AuditEdge(TrailEntry entry)
        : base(new(entry), Cursors.Write(entry.At, AuditCursor.ToGuid(entry.Id)))
    {
    }
}

/// <summary>The trail is numbered; cursors and ids of the API carry UUIDs.</summary>
internal static class AuditCursor
{
    public static Guid ToGuid(long row)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], row);
        return new(bytes, bigEndian: true);
    }

    public static long ToRow(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }
}

/// <summary>Which changes to list. What is left out does not restrict.</summary>
internal sealed class AuditWhereInput
{
    /// <summary>The kind of record, as in `bookings`.</summary>
    public string? Record { get; init; }

    /// <summary>The record's id, as the API or as the trail writes it.</summary>
    [Id]
    public string? RecordId { get; init; }

    public AuditActorKind? ActorKind { get; init; }

    /// <summary>As in `user:…`.</summary>
    public string? Actor { get; init; }

    /// <summary>The use case, as in `CancelBooking`.</summary>
    public string? Action { get; init; }

    /// <summary>Included.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? To { get; init; }

    [Ignore]
    public TrailFilter ToFilter() => new(Record, RecordId is null ? null : RecordIds.Read(RecordId), ActorKind, Actor, Action, From, To);
}

internal static class RecordIds
{
    /// <summary>A UUID, or an id of the API of whatever type. The empty id, which no record has, for anything else.</summary>
    public static Guid Read(string id) => Guid.TryParse(id, out var bare) || GlobalId.TryRead(id, out _, out bare) ? bare : Guid.Empty;
}
