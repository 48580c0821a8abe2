using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MyHibachi.Domain.Identity;

/// <summary>
/// An API key as its bearer sends it: a prefix by which scanners know it, 43 random characters and a checksum that tells a key from text
/// that looks like one without asking anybody: <c>mhk_[0-9A-Za-z]{49}</c>.
/// </summary>
public sealed class ApiKeyToken
{
    public const string Prefix = "mhk_";

    public const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>256 bits, which nobody can guess.</summary>
    public const int RandomLength = 43;

    private const int ChecksumLength = 6;

    private const int HintLength = 8;

    private readonly string _text;

    private ApiKeyToken(string text) => _text = text;

    /// <summary>A fast hash is enough for what cannot be guessed, and each request takes it.</summary>
    public TokenHash Hash => new(Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(_text))));

    /// <summary>The prefix and the first four characters, far too few to matter.</summary>
    public string Hint => _text[..HintLength];

    /// <param name="random">Drawn from the alphabet by a generator made for cryptography.</param>
    public static ApiKeyToken From(string random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, RandomLength);
        return new(Prefix + random + Checksum(random));
    }

    /// <summary>Whether somebody shows an API key, good or not, and no access token.</summary>
    public static bool IsMeant(string bearerToken) => bearerToken.StartsWith(Prefix, StringComparison.Ordinal);

    /// <returns>Null for text that never was a key.</returns>
    public static ApiKeyToken? Parse(string text)
    {
        if (text.Length != Prefix.Length + RandomLength + ChecksumLength || !IsMeant(text))
        {
            return null;
        }

        var random = text.Substring(Prefix.Length, RandomLength);
        return text.EndsWith(Checksum(random), StringComparison.Ordinal) && random.All(char.IsAsciiLetterOrDigit) ? new(text) : null;
    }

    /// <summary>For its bearer only.</summary>
    public Secret Reveal() => new(_text);

    // The first 32 bits of the hash, in digits of the alphabet.
    private static string Checksum(string random)
    {
        var (rest, digits) = (BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(random))), new char[ChecksumLength]);
        for (var place = ChecksumLength - 1; place >= 0; place--)
        {
            (digits[place], rest) = (Alphabet[(int)(rest % (uint)Alphabet.Length)], rest / (uint)Alphabet.Length);
        }

        return new(digits);
    }
}
