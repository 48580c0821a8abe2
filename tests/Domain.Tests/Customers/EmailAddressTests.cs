using MyHibachi.Domain.Customers;

namespace MyHibachi.Domain.Tests.Customers;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData(" Ann.Smith+party@Mail.Example.CO.UK ", "ann.smith+party@mail.example.co.uk")]
    [InlineData("o'brien@ex-ample.com", "o'brien@ex-ample.com")]
    public void An_address_is_kept_in_lower_case(string text, string kept)
    {
        Assert.Equal(kept, EmailAddress.Create(text).Value.Value);
        Assert.Equal(kept, EmailAddress.Create(text).Value.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("ann@example")]
    [InlineData("ann@@example.com")]
    [InlineData("ann@example..com")]
    [InlineData("ann@-example.com")]
    [InlineData("ann@example.c")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("ann smith@example.com")]
    [InlineData("ann\0@example.com")]
    [InlineData("ann@example.com\nBcc: bob@example.com")]
    public void What_is_no_address_is_refused(string? text) =>
        Refused.With(CustomerErrors.InvalidEmail(), EmailAddress.Create(text));

    [Fact]
    public void The_part_before_the_at_sign_has_up_to_64_characters()
    {
        Assert.True(EmailAddress.Create(new string('a', 64) + "@example.com").IsSuccess);
        Refused.With(CustomerErrors.InvalidEmail(), EmailAddress.Create(new string('a', 65) + "@example.com"));
    }

    [Fact]
    public void An_address_has_up_to_254_characters()
    {
        var domain = string.Concat(Enumerable.Repeat("label-nr-9.", 22)); // 242 characters

        Assert.True(EmailAddress.Create("a123456@" + domain + "test").IsSuccess);
        Refused.With(CustomerErrors.InvalidEmail(), EmailAddress.Create("a1234567@" + domain + "test"));
    }

    [Fact]
    public void One_mailbox_is_one_address() =>
        Assert.Equal(EmailAddress.Create("ANN@example.com").Value, EmailAddress.FromStored("ann@example.com"));
}
