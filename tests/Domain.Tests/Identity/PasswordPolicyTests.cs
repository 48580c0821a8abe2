using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class PasswordPolicyTests
{
    private static readonly EmailAddress Owner = EmailAddress.Create("grillmaster@example.com").Value;

    private static readonly PasswordPolicy Policy = PasswordPolicy.Default;

    [Theory]
    [InlineData("ein langer satz mit leerzeichen")]
    [InlineData("鉄板焼き大好き家族")]
    [InlineData("🔥🍤🥩🍚🧨🎉👨‍🍳")]
    [InlineData("hagebutte")]
    [InlineData("hannahs sushi at four")]
    public void A_password_of_eight_characters_in_any_script_is_taken(string password) =>
        Assert.True(Policy.Check(password, Owner).IsSuccess);

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(256)]
    public void A_long_password_is_taken(int length) => Assert.True(Policy.Check(Long("🔥é", length), Owner).IsSuccess);

    [Theory]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("🔥🍤🥩🍚🧨🎉🎂")]
    public void A_password_of_fewer_than_eight_characters_is_refused(string password) => RefusedAsWeak(password);

    [Fact]
    public void A_password_beyond_the_bound_is_refused_instead_of_cut() => RefusedAsWeak(Long("ab", 257));

    [Theory]
    [InlineData("password")]
    [InlineData("PassWord1")]
    [InlineData("P@$$w0rd")]
    [InlineData("Summer2026!")]
    [InlineData("dragondragon")]
    [InlineData("abcdefgh")]
    [InlineData("1234567890")]
    [InlineData("87654321")]
    [InlineData("1Qaz2Wsx")]
    [InlineData("        ")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("GrillMaster@example.com")]
    [InlineData("grillmaster")]
    public void A_password_that_anybody_would_try_first_is_refused(string password) => RefusedAsWeak(password);

    [Fact]
    public void A_password_that_is_no_text_is_refused()
    {
        RefusedAsWeak("half a \ud83d character");
        RefusedAsWeak("a zero at the end\0");
    }

    [Fact]
    public void Somebody_elses_address_is_no_bad_password() =>
        Assert.True(Policy.Check("grillmaster", EmailAddress.Create("guest@example.com").Value).IsSuccess);

    private static string Long(string characters, int length) => string.Concat(
        Enumerable.Repeat(characters.EnumerateRunes().Select(rune => rune.ToString()), length).SelectMany(runes => runes).Take(length));

    private static void RefusedAsWeak(string password)
    {
        var error = Assert.Single(Policy.Check(password, Owner).Errors);

        Assert.Equal(("WEAK_PASSWORD", "password"), (error.Code, error.Field));
    }
}
