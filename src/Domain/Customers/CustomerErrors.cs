using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Customers;

/// <summary>Every refusal that concerns a customer's record.</summary>
public static class CustomerErrors
{
    public static Error InvalidEmail() => new("INVALID_EMAIL", "This is not an email address.", "email");

    public static Error InvalidPhone() => new("INVALID_PHONE", "This is not a telephone number that can be called.", "phone");
}
