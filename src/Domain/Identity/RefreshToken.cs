using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>What is stored of a refresh token: its SHA-256, in hexadecimal. The token itself is nowhere but with its owner.</summary>
public readonly record struct TokenHash(string Value);

/// <summary>Proves, once, that a session goes on. 256 bits nobody can guess.</summary>
public sealed class RefreshToken
{
    public const int Bytes = 32;

    private readonly byte[] _secret;

    private RefreshToken(byte[] secret) => _secret = secret;

    public TokenHash Hash => new(Convert.ToHexString(SHA256.HashData(_secret)));

    /// <param name="entropy">32 bytes from a generator made for cryptography.</param>
    public static RefreshToken From(ReadOnlySpan<byte> entropy)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(entropy.Length, Bytes);
        return new(entropy.ToArray());
    }

    /// <param name="text">What <see cref="Reveal"/> gave.</param>
    public static Result<RefreshToken> Parse(string? text)
    {
        Span<byte> secret = stackalloc byte[Bytes];
        return Base64Url.DecodeFromChars(text, secret, out _, out var written) is OperationStatus.Done && written == Bytes
            ? From(secret)
            : IdentityErrors.InvalidRefreshToken();
    }

    /// <summary>
    /// The token that follows this one. Only somebody who has this one can make it, and only with the salt: neither
    /// the database nor an old token alone leads to it.
    /// </summary>
    /// <param name="salt">32 random bytes, drawn anew for each rotation.</param>
    public RefreshToken Successor(ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, Bytes);
        return new(HMACSHA256.HashData(_secret, salt));
    }

    /// <summary>For its owner only: 43 characters that need no escaping in a URL.</summary>
    public string Reveal() => Base64Url.EncodeToString(_secret);
}
