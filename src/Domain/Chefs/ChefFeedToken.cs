using System.Security.Cryptography;
using System.Text;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Chefs;

/// <summary>Opens one chef's calendar to whoever has it: 43 random characters, which nobody can guess. Kept as a hash alone.</summary>
public sealed class ChefFeedToken
{
    private readonly string _text;

    private ChefFeedToken(string text) => _text = text;

    public TokenHash Hash => new(Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(_text))));

    /// <param name="random">Drawn from <see cref="ApiKeyToken.Alphabet"/> by a generator made for cryptography.</param>
    public static ChefFeedToken From(string random) => Parse(random) ?? throw new ArgumentOutOfRangeException(nameof(random));

    /// <returns>Null for text that never was one.</returns>
    public static ChefFeedToken? Parse(string text) => text.Length == ApiKeyToken.RandomLength && text.All(char.IsAsciiLetterOrDigit) ? new(text) : null;

    /// <summary>For the chef only.</summary>
    public Secret Reveal() => new(_text);
}
