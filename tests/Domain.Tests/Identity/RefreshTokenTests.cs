using System.Security.Cryptography;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class RefreshTokenTests
{
    private readonly RefreshToken _token = RefreshToken.From(RandomNumberGenerator.GetBytes(RefreshToken.Bytes));

    [Fact]
    public void A_token_is_read_back_from_what_its_owner_holds() => Assert.Equal(_token.Hash, RefreshToken.Parse(_token.Reveal()).Value.Hash);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_is_no_token(string? text) =>
        Assert.Equal(IdentityErrors.InvalidRefreshToken(), Assert.Single(RefreshToken.Parse(text).Errors));

    [Fact]
    public void Neither_another_salt_nor_another_token_leads_to_the_successor()
    {
        var (salt, otherSalt) = (RandomNumberGenerator.GetBytes(RefreshToken.Bytes), RandomNumberGenerator.GetBytes(RefreshToken.Bytes));
        var other = RefreshToken.From(RandomNumberGenerator.GetBytes(RefreshToken.Bytes));

        Assert.Equal(4, new[] { _token, _token.Successor(salt), _token.Successor(otherSalt), other.Successor(salt) }.DistinctBy(token => token.Hash).Count());
    }

    [Fact]
    public void Printing_a_token_or_a_secret_shows_neither()
    {
        Assert.DoesNotContain(_token.Reveal(), _token.ToString(), StringComparison.Ordinal);
        Assert.Equal("***", new Secret("tell nobody").ToString());
    }
}
