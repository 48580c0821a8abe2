using MyHibachi.Domain.Customers;

namespace MyHibachi.Domain.Tests.Customers;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+14085550100")]
    [InlineData("+12345678")]
    [InlineData("+123456789012345")]
    public void A_number_is_a_plus_sign_and_8_to_15_digits(string text)
    {
        Assert.Equal(text, PhoneNumber.Create(text).Value.Value);
        Assert.Equal(text, PhoneNumber.FromStored(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("14085550100")]
    [InlineData("+1234567")]
    [InlineData("+1234567890123456")]
    [InlineData("+04085550100")]
    [InlineData("+1 408 555 0100")]
    [InlineData("+1408555010x")]
    [InlineData("+١٤٠٨٥٥٥٠١٠٠")]
    [InlineData("+14085550100\n")]
    public void What_is_no_number_is_refused(string? text) =>
        Refused.With(CustomerErrors.InvalidPhone(), PhoneNumber.Create(text));
}
