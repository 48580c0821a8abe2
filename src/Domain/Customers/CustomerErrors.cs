using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Customers;

/// <summary>Every refusal that concerns a customer's record.</summary>
public static class CustomerErrors
{
    public static Error InvalidEmail() => new("INVALID_EMAIL", "This is not an email address.", "email");

    public static Error NotFound() => new("CUSTOMER_NOT_FOUND", "There is no such customer.", "customerId");

    public static Error InvalidBirthday() => new("INVALID_BIRTHDAY", "Nobody alive was born on that day.", "birthday");

    public static Error TooManyAddresses(int most) => new("TOO_MANY_ADDRESSES", $"A customer has at most {most} addresses.", "addresses");

    public static Error HasBookings() =>
        new("CUSTOMER_HAS_BOOKINGS", "This customer still has a party to come. Cancel it first.", "customerId");

    /// <param name="other">Whom the caller may see; empty when the caller may not.</param>
    public static Error Duplicate(string other) => new(
        "DUPLICATE_CUSTOMER", other.Length == 0 ? "Another customer is known by this." : $"Another customer is known by this: {other}.", "email");

    public static Error Merged() => new("CUSTOMER_MERGED", "This record was merged into another one. Undo the merge instead.", "customerId");

    public static Error InvalidPhone() => new("INVALID_PHONE", "This is not a telephone number that can be called.", "phone");
}
