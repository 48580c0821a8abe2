using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Domain.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly EmailAddress Email = EmailAddress.Create("ann@example.com").Value;

    private static readonly PhoneNumber Phone = PhoneNumber.Create("+14085550100").Value;

    [Fact]
    public void A_customer_is_kept_as_given()
    {
        var customer = Create(" Ann Smith ", UserNo(3));

        Assert.Equal(
            (CustomerNo(1), UserNo(3), "Ann Smith", Email, Phone),
            (customer.Id, customer.UserId, customer.Name, customer.Email, customer.Phone));
    }

    [Fact]
    public void Somebody_whom_staff_book_for_needs_no_account() => Assert.Null(Create("Ann", account: null).UserId);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_customer_has_a_name(string name) => Assert.Throws<ArgumentException>(() => Create(name, account: null));

    [Theory]
    [InlineData("1896-06-02", true)]
    [InlineData("1896-05-31", false)]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-02", false)]
    public void A_birthday_is_one_that_somebody_alive_can_have(string born, bool can)
    {
        var profile = Create("Ann", null).Profile with { Birthday = DateOnly.Parse(born, CultureInfo.InvariantCulture) };

        Assert.Equal(can ? [] : [CustomerErrors.InvalidBirthday()], profile.Checked(new(2026, 6, 1)).Errors);
    }

    [Fact]
    public void Ten_addresses_are_kept_and_eleven_are_refused()
    {
        var ten = Create("Ann", null).Profile with { Addresses = [.. Enumerable.Range(1, 10).Select(house => AVenue($"{house} Market Street"))] };

        Assert.Equal(10, ten.Checked(Saturday).Value.Addresses.Count);
        Assert.Equal([CustomerErrors.TooManyAddresses(10)], (ten with { Addresses = [.. ten.Addresses, AVenue()] }).Checked(Saturday).Errors);
    }

    [Fact]
    public void Consent_is_kept_by_channel_with_the_date_it_was_given_or_withdrawn()
    {
        var customer = Create("Ann", null);

        customer.Agree(MessageChannel.Sms, granted: true, Now);
        customer.Agree(MessageChannel.Email, granted: false, Now);
        customer.Agree(MessageChannel.Sms, granted: true, Now.AddDays(1));
        Assert.Equal([new(MessageChannel.Sms, true, Now), new(MessageChannel.Email, false, Now)], customer.Consents);

        customer.Agree(MessageChannel.Sms, granted: false, Now.AddDays(2));
        Assert.Equal([new(MessageChannel.Sms, false, Now.AddDays(2)), new(MessageChannel.Email, false, Now)], customer.Consents);
    }

    private static Customer Create(string name, UserId? account) => Customer.Create(CustomerNo(1), account, name, Email, Phone, Now);
}
