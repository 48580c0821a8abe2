using System.Security.Cryptography;
using System.Text;
using MyHibachi.Application.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Closes secrets before they are stored, with AES-256-GCM under a key that the database does not hold, so that a copy of the database
/// alone is not enough. Without a configured key they are stored as they are; what is stored tells which it is.
/// </summary>
internal sealed class SecretBox(IdentitySettings settings) : ISecretBox
{
    private const int KeyIdBytes = 8;

    private const int NonceBytes = 12;

    private const int TagBytes = 16;

    private const int Overhead = 4 + KeyIdBytes + NonceBytes + TagBytes;

    private readonly byte[][] _keys = [.. settings.DecodeEncryptionKeys()];

    /// <summary>What is closed begins so. Nothing that is stored as it is does: those are random, or of another length.</summary>
    internal static ReadOnlySpan<byte> Mark => "mhs1"u8;

    /// <param name="purpose">What is closed for one purpose does not open for another.</param>
    public byte[] Close(byte[] secret, string purpose)
    {
        if (_keys is not [var key, ..] || secret.Length == 0)
        {
            return secret;
        }

        var closed = new byte[Overhead + secret.Length];
        var parts = Parts.Of(closed);
        Mark.CopyTo(closed);
        IdOf(key).CopyTo(closed.AsSpan(Mark.Length));
        RandomNumberGenerator.Fill(parts.Nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(parts.Nonce, secret, parts.Text, parts.Tag, Encoding.UTF8.GetBytes(purpose));
        return closed;
    }

    /// <exception cref="CryptographicException">It was closed with a key that is not configured, for another purpose, or was altered.</exception>
    public byte[] Open(byte[] stored, string purpose)
    {
        if (stored.Length <= Overhead || !stored.AsSpan().StartsWith(Mark))
        {
            return stored;
        }

        var id = stored.AsSpan(Mark.Length, KeyIdBytes).ToArray();
        var key = Array.Find(_keys, one => IdOf(one).SequenceEqual(id)) ?? throw new CryptographicException("A secret was stored under an encryption key that is not configured.");
        var parts = Parts.Of(stored);
        var secret = new byte[parts.Text.Length];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(parts.Nonce, parts.Text, parts.Tag, secret, Encoding.UTF8.GetBytes(purpose));
        return secret;
    }

    private static byte[] IdOf(byte[] key) => SHA256.HashData(key)[..KeyIdBytes];

    private readonly ref struct Parts
    {
        public Span<byte> Nonce { get; private init; }

        public Span<byte> Tag { get; private init; }

        public Span<byte> Text { get; private init; }

        public static Parts Of(Span<byte> closed)
        {
            var rest = closed[(Mark.Length + KeyIdBytes)..];
            return new() { Nonce = rest[..NonceBytes], Tag = rest.Slice(NonceBytes, TagBytes), Text = rest[(NonceBytes + TagBytes)..] };
        }
    }
}
