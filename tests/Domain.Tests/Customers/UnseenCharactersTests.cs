using MyHibachi.Domain.Customers;

namespace MyHibachi.Domain.Tests.Customers;

public sealed class UnseenCharactersTests
{
    [Theory]
    [InlineData("zero\0@example.com")]
    [InlineData("\u202eann@example.com")]
    public void A_character_nobody_sees_has_no_place_in_an_address(string text) =>
        Assert.Equal(CustomerErrors.InvalidEmail(), Assert.Single(EmailAddress.Create(text).Errors));
}
