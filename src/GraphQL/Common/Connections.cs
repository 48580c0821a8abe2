using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using MyHibachi.Application.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>Where a page lies in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>A record and where it stands in the list.</summary>
/// <param name="Cursor">Ask for what comes after it with `after`.</param>
internal abstract record Edge<TNode>(TNode Node, string Cursor);

/// <summary>Cursors: where a record stands, in a form that clients do not read.</summary>
internal static class Cursors
{
    private const int Size = 24;

    public static string Write(DateTimeOffset at, Guid id)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.UtcTicks);
        id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="RefusedError">The size or the cursor cannot be used.</exception>
    public static PageRequest Request(int first, string? after)
    {
        if (first is < 1 or > PageRequest.MaxFirst)
        {
            throw new RefusedError(new("INVALID_PAGE_SIZE", $"A page holds 1 to {PageRequest.MaxFirst} records.", "first"));
        }

        return new(first, after is null ? null : Read(after));
    }

    private static Cursor Read(string text)
    {
        Span<byte> bytes = stackalloc byte[Size + 3];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) is not OperationStatus.Done || length != Size
            || BinaryPrimitives.ReadInt64BigEndian(bytes) is var ticks && (ticks < 0 || ticks > DateTime.MaxValue.Ticks))
        {
            throw new RefusedError(new("INVALID_CURSOR", "This cursor was not made by this list.", "after"));
        }

        return new(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..Size], bigEndian: true));
    }

    public static PageInfo Info<TNode>(IReadOnlyList<Edge<TNode>> edges, bool hasMore, PageRequest request) =>
        new(hasMore, request.After is not null, edges.Count > 0 ? edges[0].Cursor : null, edges.Count > 0 ? edges[^1].Cursor : null);
}
