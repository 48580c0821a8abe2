using GraphQL;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Messaging;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Customers;

/// <summary>What a customer agrees to, or refuses from now on.</summary>
internal sealed class ConsentInput
{
    public MessageChannel Channel { get; init; }

    public bool Granted { get; init; }
}

internal sealed class CreateCustomerInput
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>US numbers in any usual form, others with a plus sign and the country code.</summary>
    public string Phone { get; init; } = "";

    public DateOnly? Birthday { get; init; }

    public MessageChannel? PreferredChannel { get; init; }

    /// <summary>At most 10; the first is the usual one.</summary>
    public IReadOnlyList<AddressInput>? Addresses { get; init; }

    public IReadOnlyList<ConsentInput>? Consents { get; init; }

    /// <summary>8 to 128 characters, new for each customer; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";

    [Ignore]
    public CustomerDetailsForm ToForm() => CustomerInputs.Form(Name, Email, Phone, Birthday, PreferredChannel, Addresses, Consents);
}

internal sealed class UpdateCustomerInput
{
    [Id]
    public string CustomerId { get; init; } = "";

    /// <summary>The customer's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>What is left out stays as it is; so with all that follow.</summary>
    public string? Name { get; init; }

    /// <summary>Only staff change it.</summary>
    public string? Email { get; init; }

    /// <summary>US numbers in any usual form, others with a plus sign and the country code.</summary>
    public string? Phone { get; init; }

    public DateOnly? Birthday { get; init; }

    public MessageChannel? PreferredChannel { get; init; }

    /// <summary>All of them, in the place of those that were. At most 10.</summary>
    public IReadOnlyList<AddressInput>? Addresses { get; init; }

    /// <summary>Channels that are left out keep what was said of them.</summary>
    public IReadOnlyList<ConsentInput>? Consents { get; init; }

    [Ignore]
    public CustomerDetailsForm ToForm() => CustomerInputs.Form(Name, Email, Phone, Birthday, PreferredChannel, Addresses, Consents);
}

internal sealed class DeleteCustomerInput
{
    [Id]
    public string CustomerId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class RestoreCustomerInput
{
    [Id]
    public string CustomerId { get; init; } = "";
}

internal sealed class CreateCustomerPayload(CustomerNode? customer, IReadOnlyList<Error> errors) : CustomerPayload(customer, errors);

internal sealed class UpdateCustomerPayload(CustomerNode? customer, IReadOnlyList<Error> errors) : CustomerPayload(customer, errors);

internal sealed class RestoreCustomerPayload(CustomerNode? customer, IReadOnlyList<Error> errors) : CustomerPayload(customer, errors);

internal sealed class DeleteCustomerPayload(string? customerId, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Whom to restore if it was a mistake; null when nothing was changed.</summary>
    [Id]
    public string? CustomerId => customerId;
}

internal abstract class CustomerPayload(CustomerNode? customer, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The customer as it is now; null when nothing was changed.</summary>
    public CustomerNode? Customer => customer;
}

internal static class CustomerInputs
{
    public static CustomerDetailsForm Form(
        string? name, string? email, string? phone, DateOnly? birthday, MessageChannel? channel, IReadOnlyList<AddressInput>? addresses, IReadOnlyList<ConsentInput>? consents) =>
        new(
            name, email, phone, birthday, channel, addresses?.Select(address => address.ToForm()).ToList(),
            consents?.Select(consent => new ConsentForm(consent.Channel, consent.Granted)).ToList());
}
