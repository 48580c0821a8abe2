using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace MyHibachi.GraphQL.Common;

/// <summary>Ids as clients see them: opaque, and unique over all types.</summary>
internal static class GlobalId
{
    public static string Of(string type, Guid id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{id:N}"));

    /// <returns>
    /// The empty id for anything that is not an id of the type. No record has it, so that a wrong id is answered like one that
    /// does not exist.
    /// </returns>
    public static Guid Read(string type, string? id) => TryRead(id, out var actual, out var value) && actual == type ? value : Guid.Empty;

    public static bool TryRead(string? id, out string type, out Guid value)
    {
        (type, value) = ("", Guid.Empty);
        Span<byte> bytes = stackalloc byte[96];
        if (id is null || Base64Url.DecodeFromChars(id, bytes, out _, out var length) is not OperationStatus.Done)
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(bytes[..length]);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        type = colon < 0 ? "" : text[..colon];
        return colon > 0 && Guid.TryParseExact(text.AsSpan(colon + 1), "N", out value);
    }
}
