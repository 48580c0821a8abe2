using MyHibachi.Domain.Customers;
using MyHibachi.Infrastructure.Customers;

namespace MyHibachi.Infrastructure.Tests.Customers;

public sealed class LibPhoneNumbersTests
{
    private static readonly LibPhoneNumbers Phones = new();

    [Theory]
    [InlineData("916-555-0123", "+19165550123")]
    [InlineData("(916) 555-0123", "+19165550123")]
    [InlineData("9165550123", "+19165550123")]
    [InlineData("1 916 555 0123", "+19165550123")]
    [InlineData("+1 916.555.0123", "+19165550123")]
    [InlineData("  +19165550123 ", "+19165550123")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("+49 30 901820", "+4930901820")]
    [InlineData("1-800-FLOWERS", "+18003569377")]
    public void What_people_write_becomes_E164(string text, string expected) => Assert.Equal(expected, Phones.Parse(text).Value.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("call me")]
    [InlineData("12345")]
    [InlineData("555-0123")]
    [InlineData("123-456-7890")]
    [InlineData("+1 111 111 1111")]
    [InlineData("+999 1234567890")]
    [InlineData("020 7946 0958")]
    [InlineData("916-555-0123 ext. 12")]
    [InlineData("916-555-0123; DROP TABLE customers")]
    public void What_cannot_be_called_is_refused(string? text) => Assert.Equal([CustomerErrors.InvalidPhone()], Phones.Parse(text).Errors);

    [Fact]
    public void An_endless_text_is_refused() => Assert.Equal([CustomerErrors.InvalidPhone()], Phones.Parse(new string('9', 100_000)).Errors);
}
