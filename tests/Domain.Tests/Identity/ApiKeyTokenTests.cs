using CsCheck;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class ApiKeyTokenTests
{
    private static readonly Gen<string> Random = Gen.Char[ApiKeyToken.Alphabet].Array[ApiKeyToken.RandomLength].Select(characters => new string(characters));

    [Fact]
    public void What_was_made_is_read_again_and_looks_like_what_scanners_seek() => Random.Sample(random =>
    {
        var made = ApiKeyToken.From(random);

        Assert.Matches("^mhk_[0-9A-Za-z]{49}$", made.Reveal().Reveal());
        Assert.Equal(made.Hash, ApiKeyToken.Parse(made.Reveal().Reveal())!.Hash);
        Assert.StartsWith(made.Hint, made.Reveal().Reveal(), StringComparison.Ordinal);
    });

    [Fact]
    public void A_key_with_one_character_changed_is_none() => Gen.Select(Random, Gen.Int[4, 52], Gen.Char[ApiKeyToken.Alphabet]).Sample((random, place, other) =>
    {
        var text = ApiKeyToken.From(random).Reveal().Reveal();
        var changed = text[..place] + other + text[(place + 1)..];

        Assert.Equal(changed == text, ApiKeyToken.Parse(changed) is not null);
    });

    [Theory]
    [InlineData("")]
    [InlineData("mhk_")]
    [InlineData("mhk_tooshort")]
    [InlineData("xyz_0123456789012345678901234567890123456789012345678")]
    public void Other_text_is_no_key(string text) => Assert.Null(ApiKeyToken.Parse(text));

    [Fact]
    public void A_hint_tells_eight_characters_and_no_more() => Assert.Equal(8, ApiKeyToken.From(new string('a', 43)).Hint.Length);
}
