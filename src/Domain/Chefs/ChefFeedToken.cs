using System.Security.Cryptography;
using System.Text;

namespace MyHibachi.Domain.Chefs;

/// <summary>Opens one chef's calendar to whoever has it: 43 random characters, which nobody can guess. Kept as a hash alone.</summary>
public sealed class ChefFeedToken
{
    public const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>256 bits.</summary>
    public const int Length = 43;

    private readonly string _text;

    private ChefFeedToken(string text) => _text = text;

    /// <summary>SHA-256: a fast hash is enough for what cannot be guessed.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(_text));

    /// <param name="random">Drawn from the alphabet by a generator made for cryptography.</param>
    public static ChefFeedToken From(string random) => Parse(random) ?? throw new ArgumentOutOfRangeException(nameof(random));

    /// <returns>Null for text that never was one.</returns>
    public static ChefFeedToken? Parse(string text) => text.Length == Length && text.All(char.IsAsciiLetterOrDigit) ? new(text) : null;

    /// <summary>For the chef only.</summary>
    public string Reveal() => _text;
}
