using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Customers;

/// <summary>Every refusal that concerns a customer's record.</summary>
public static class CustomerErrors
{
    public static Error InvalidEmail() => new("INVALID_EMAIL", "This is not an email address.", "email");

    public static Error NotFound() => new("CUSTOMER_NOT_FOUND", "There is no such customer.", "customerId");

    public static Error HasOpenBookings() =>
        new("CUSTOMER_HAS_OPEN_BOOKINGS", "A party of this customer is still to take place. Cancel it first.", "customerId");

    public static Error InvalidPhone() => new("INVALID_PHONE", "This is not a telephone number that can be called.", "phone");
}
