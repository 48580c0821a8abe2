using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Customers;

/// <summary>A person who books parties.</summary>
[Name("Customer")]
[Implements(typeof(INode))]
internal sealed class CustomerNode(Customer customer) : INode
{
    public const string Type = "Customer";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, customer.Id.Value);

    public string Name => customer.Name;

    public string Email => customer.Email.Value;

    /// <summary>In E.164 form, as in `+14155550132`.</summary>
    public string Phone => customer.Phone.Value;

    /// <summary>Counts the changes; send it back with a change of yours.</summary>
    public int Version => customer.Version;

    public DateTimeOffset CreatedAt => customer.CreatedAt;

    /// <summary>What else is known of the customer; null for callers who may not read customers, such as a chef.</summary>
    public CustomerProfileNode? Profile([FromServices] Desk desk) => desk.Actor.Can(Permissions.CustomerRead) ? new(customer) : null;

    /// <summary>When, by whom and why the record was deleted; null while it stands.</summary>
    public DeletionNode? Deletion => customer.Deletion is { } deletion ? new(deletion) : null;
}

/// <summary>What is known of a customer beyond how to reach him.</summary>
[Name("CustomerProfile")]
internal sealed class CustomerProfileNode(Customer customer)
{
    public DateOnly? Birthday => customer.Birthday;

    /// <summary>The way the customer would rather hear from us.</summary>
    public MessageChannel? PreferredChannel => customer.PreferredChannel;

    /// <summary>Where parties may be; the first is the usual one.</summary>
    public IEnumerable<AddressNode> Addresses => customer.Addresses.Select(address => new AddressNode(address));

    /// <summary>What the customer agreed to or refused last, one a channel.</summary>
    public IEnumerable<ConsentNode> Consents => customer.Consents.Select(consent => new ConsentNode(consent));

    /// <summary>The customer signs in with an account of their own.</summary>
    public bool HasAccount => customer.UserId is not null;
}

/// <summary>Whether a customer may be written to on a channel.</summary>
[Name("Consent")]
internal sealed class ConsentNode(Consent consent)
{
    public MessageChannel Channel => consent.Channel;

    public bool Granted => consent.Granted;

    /// <summary>Since when that is so.</summary>
    public DateTimeOffset At => consent.At;
}
