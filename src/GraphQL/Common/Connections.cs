using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
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
    private const int Length = 24;

    private const int IdLength = 16;

    // 200 characters of a name, four bytes each at most, in base64.
    private const int LongestName = 1100;

    public static string Write(DateTimeOffset at, Guid id)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.UtcTicks);
        id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    public static string Write(string name, Guid id) => Base64Url.EncodeToString([.. id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);

    /// <exception cref="RefusedError">The size or the cursor cannot be used.</exception>
    public static PageRequest Request(int first, string? after) => new(Size(first), after is null ? null : Read(after));

    /// <summary>Of a list that is sorted by a name.</summary>
    /// <exception cref="RefusedError">The size or the cursor cannot be used.</exception>
    public static NamedPageRequest NamedRequest(int first, string? after) => new(Size(first), after is null ? null : ReadName(after));

    private static int Size(int first) => first is >= 1 and <= PageRequest.MaxFirst
        ? first
        : throw new RefusedError(new("INVALID_PAGE_SIZE", $"A page holds 1 to {PageRequest.MaxFirst} records.", "first"));

    private static Cursor Read(string text)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) is not OperationStatus.Done || length != Length
            || BinaryPrimitives.ReadInt64BigEndian(bytes) is var ticks && (ticks < 0 || ticks > DateTime.MaxValue.Ticks))
        {
            throw Forged();
        }

        return new(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..Length], bigEndian: true));
    }

    private static NameCursor ReadName(string text)
    {
        Span<byte> bytes = stackalloc byte[LongestName + 3];
        var isRead = text.Length <= LongestName && Base64Url.DecodeFromChars(text, bytes, out _, out var length) is OperationStatus.Done && length > IdLength
            ? Utf8.IsValid(bytes[IdLength..length]) && !bytes[IdLength..length].Contains((byte)0)
            : throw Forged();
        return isRead ? new(Encoding.UTF8.GetString(bytes[IdLength..length]), new Guid(bytes[..IdLength], bigEndian: true)) : throw Forged();
    }

    private static RefusedError Forged() => new(new("INVALID_CURSOR", "This cursor was not made by this list.", "after"));

    public static PageInfo Info<TNode>(IReadOnlyList<Edge<TNode>> edges, bool hasMore, PageRequest request) => Info(edges, hasMore, request.After is not null);

    public static PageInfo Info<TNode>(IReadOnlyList<Edge<TNode>> edges, bool hasMore, NamedPageRequest request) => Info(edges, hasMore, request.After is not null);

    public static PageInfo Info<TNode>(IReadOnlyList<Edge<TNode>> edges, bool hasMore, bool hasPrevious) =>
        new(hasMore, hasPrevious, edges.Count > 0 ? edges[0].Cursor : null, edges.Count > 0 ? edges[^1].Cursor : null);
}
