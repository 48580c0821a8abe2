using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Customers;

/// <summary>Names one customer.</summary>
public readonly record struct CustomerId(Guid Value);

/// <summary>A person who books parties, with or without an account.</summary>
public sealed partial class Customer : DeletableRoot
{
    // For the mapper, which sets every property itself.
    private Customer()
    {
    }

    public CustomerId Id { get; private set; }

    /// <summary>The account that may see this record; null for somebody whom staff book for.</summary>
    public UserId? UserId { get; private set; }

    /// <summary>The station whose staff wrote the customer down; null for who came by themselves or through head office.</summary>
    public StationId? StationId { get; private set; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; }

    public PhoneNumber Phone { get; private set; }

    public DateOnly? Birthday { get; private set; }

    /// <summary>The way the customer would rather hear from us; null when never asked.</summary>
    public MessageChannel? PreferredChannel { get; private set; }

    /// <summary>Where parties may be; the first is the usual one.</summary>
    public IReadOnlyList<Address> Addresses { get; private set; } = [];

    /// <summary>What the customer agreed to or refused last, one a channel.</summary>
    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>As the customer is now: where a change begins.</summary>
    /// <summary>Where whoever registered came from; null when nobody said.</summary>
    public DemandSource? Source { get; private set; }

    public CustomerProfile Profile => new(DisplayName.FromStored(Name), Email, Phone, Birthday, PreferredChannel, Addresses);

    /// <param name="account">Null for somebody who has none.</param>
    public static Customer Create(CustomerId id, UserId? account, string name, EmailAddress email, PhoneNumber phone, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Id = id, UserId = account, Name = name.Trim(), Email = email, Phone = phone, CreatedAt = now };
    }

    /// <summary>Notes where they came from when they registered.</summary>
    public void CameFrom(DemandSource? source) => Source = source?.IfKnown();

    /// <summary>Notes whose staff wrote the customer down.</summary>
    public void EnteredAt(StationId? station) => StationId = station;

    /// <summary>Changes what is known of the customer.</summary>
    public void Update(CustomerProfile profile)
    {
        (Name, Email, Phone) = (profile.Name.Value, profile.Email, profile.Phone);
        (Birthday, PreferredChannel) = (profile.Birthday, profile.PreferredChannel);
        if (!Addresses.SequenceEqual(profile.Addresses))
        {
            Addresses = [.. profile.Addresses];
        }
    }

    /// <summary>Notes what the customer agreed to or refused. Saying the same again keeps the first date.</summary>
    public void Agree(MessageChannel channel, bool granted, DateTimeOffset now)
    {
        if (Consents.FirstOrDefault(consent => consent.Channel == channel)?.Granted != granted)
        {
            Consents = [.. Consents.Where(consent => consent.Channel != channel).Append(new(channel, granted, now)).OrderBy(consent => consent.Channel)];
        }
    }

    /// <summary>Wants to be told on this channel what is not asked for by law or by the sale: the preferred one, or each that was not refused.</summary>
    public bool Hears(MessageChannel channel) => !Refuses(channel) && (PreferredChannel is not { } preferred || preferred == channel || Refuses(preferred));

    private bool Refuses(MessageChannel channel) => Consents.Any(said => said.Channel == channel && !said.Granted);

    /// <summary>Takes everything personal out. What was booked stays, by somebody nobody knows any more.</summary>
    public Done Forget()
    {
        (Name, Email, Phone) = ("Forgotten customer", EmailAddress.FromStored($"{Id.Value:N}@forgotten.invalid"), PhoneNumber.FromStored("+10000000000"));
        (Birthday, PreferredChannel, Addresses, Consents, Source) = (null, null, [], [], null);
        Raise(new CustomerForgotten(Id, UserId));
        return Done.Value;
    }
}

/// <summary>Whether a customer may be written to on a channel, and since when that is so.</summary>
public sealed record Consent(MessageChannel Channel, bool Granted, DateTimeOffset At);
