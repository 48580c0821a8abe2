using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

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

    private static Customer Create(string name, UserId? account) => Customer.Create(CustomerNo(1), account, name, Email, Phone);
}
