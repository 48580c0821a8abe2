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

    public static Error SameCustomer() => new("SAME_CUSTOMER", "These are not two records but one.", "duplicateId");

    public static Error BookedTwice(string number) => new(
        "CUSTOMERS_BOOKED_TWICE", $"Both have a party in the slot of {number}, and nobody is at two parties at once. Cancel one, or leave them two.", "duplicateId");

    public static Error Merged() => new("CUSTOMER_MERGED", "This record was merged into another one. Undo the merge instead.", "customerId");

    public static Error MergeNotFound() => new("MERGE_NOT_FOUND", "There is no such merge.", "mergeId");

    public static Error MergeUndone() => new("MERGE_UNDONE", "This merge was undone before.", "mergeId");

    public static Error InvalidPhone() => new("INVALID_PHONE", "This is not a telephone number that can be called.", "phone");
}
