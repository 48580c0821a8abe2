using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MyHibachi.Domain.Trails;

/// <summary>The arithmetic of the seals: each covers its row, its own number and the seal before it.</summary>
public static class HashChain
{
    /// <summary>What stands before the first seal: 32 bytes of nothing.</summary>
    public static ReadOnlyMemory<byte> Root { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 of the seal before, the number (8 bytes, big-endian) and the row in UTF-8.</summary>
    /// <param name="sequence">1 for the first seal, then without a gap.</param>
    /// <param name="canonical">The row's content in its one form.</param>
    public static byte[] Next(ReadOnlySpan<byte> previous, long sequence, string canonical)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, sequence);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(number);
        hash.AppendData(Encoding.UTF8.GetBytes(canonical));
        return hash.GetHashAndReset();
    }

    /// <summary>What stands in the row for its personal part, which may be taken out later: SHA-256 of the salt and the part in UTF-8.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> salt, string personal) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(personal)]);
}
