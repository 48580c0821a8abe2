using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData(" Ana María ", "Ana María")]
    [InlineData("山田 太郎", "山田 太郎")]
    public void A_name_is_kept_without_the_spaces_around_it(string text, string kept) => Assert.Equal(kept, DisplayName.Create(text).Value.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("zero\0")]
    public void What_is_no_name_is_refused(string? text) => Assert.Equal(IdentityErrors.InvalidName(), Assert.Single(DisplayName.Create(text).Errors));

    [Fact]
    public void A_name_has_two_hundred_characters_at_most()
    {
        Assert.True(DisplayName.Create(new string('x', 200)).IsSuccess);
        Assert.False(DisplayName.Create(new string('x', 201)).IsSuccess);
    }
}
