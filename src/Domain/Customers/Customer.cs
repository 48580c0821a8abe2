using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Customers;

/// <summary>Names one customer.</summary>
public readonly record struct CustomerId(Guid Value);

/// <summary>A person who books parties, with or without an account.</summary>
public sealed class Customer : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private Customer()
    {
    }

    public CustomerId Id { get; private set; }

    /// <summary>The account that may see this record; null for somebody whom staff book for.</summary>
    public UserId? UserId { get; private set; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; }

    public PhoneNumber Phone { get; private set; }

    /// <param name="account">Null for somebody who has none.</param>
    public static Customer Create(CustomerId id, UserId? account, string name, EmailAddress email, PhoneNumber phone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Id = id, UserId = account, Name = name.Trim(), Email = email, Phone = phone };
    }

    /// <summary>Takes everything personal out. What was booked stays, by somebody nobody knows any more.</summary>
    public Done Forget()
    {
        (Name, Email, Phone) = ("Forgotten customer", EmailAddress.FromStored($"{Id.Value:N}@forgotten.invalid"), PhoneNumber.FromStored("+10000000000"));
        Raise(new CustomerForgotten(Id, UserId));
        return Done.Value;
    }
}
