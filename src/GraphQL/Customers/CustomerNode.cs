using GraphQL;
using MyHibachi.Domain.Customers;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Customers;

/// <summary>A person who books parties.</summary>
[Name("Customer")]
internal sealed class CustomerNode(Customer customer)
{
    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of("Customer", customer.Id.Value);

    public string Name => customer.Name;

    public string Email => customer.Email.Value;

    /// <summary>In E.164 form, as in `+14155550132`.</summary>
    public string Phone => customer.Phone.Value;
}
