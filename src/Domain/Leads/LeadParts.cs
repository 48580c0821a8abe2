using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Leads;

/// <summary>Names one lead.</summary>
public readonly record struct LeadId(Guid Value);

/// <summary>Why a party was not sold.</summary>
public enum LeadReason
{
    /// <summary>The deposit was not paid in time.</summary>
    DepositMissed,

    /// <summary>No chef was left for the slot.</summary>
    NoChef,

    /// <summary>No station serves the address.</summary>
    OutOfArea,

    /// <summary>The customer or the venue had a party in the slot.</summary>
    Duplicate,

    /// <summary>A price was seen and nothing came of it.</summary>
    QuoteAbandoned,

    /// <summary>The payment did not go through.</summary>
    PaymentFailed,

    /// <summary>The form was left half-way.</summary>
    FormAbandoned,
}

/// <summary>How far the follow-up has come.</summary>
public enum LeadStatus
{
    /// <summary>Nobody has spoken to them yet.</summary>
    New,

    /// <summary>Somebody did.</summary>
    Contacted,

    /// <summary>They want a party.</summary>
    Qualified,

    /// <summary>They have a booking. Final.</summary>
    Converted,

    /// <summary>They do not want one, or not from us.</summary>
    Lost,
}

/// <summary>Whom to follow up with. A customer's own record tells more.</summary>
public sealed record LeadContact(string? Name, EmailAddress? Email, PhoneNumber? Phone)
{
    /// <summary>What one knows and the other does not.</summary>
    public LeadContact Or(LeadContact other) => new(Name ?? other.Name, Email ?? other.Email, Phone ?? other.Phone);
}

/// <summary>What was asked for, as far as it was said.</summary>
/// <param name="Date">The station's local date.</param>
public sealed record LeadWish(DateOnly? Date, TimeOnly? Time, int? Guests, string? Street, string? PostalCode)
{
    /// <summary>What was said last, and what only was said before.</summary>
    public LeadWish Or(LeadWish before) =>
        new(Date ?? before.Date, Time ?? before.Time, Guests ?? before.Guests, Street ?? before.Street, PostalCode ?? before.PostalCode);
}

/// <summary>One time that somebody wanted a party and did not get it.</summary>
/// <param name="Station">The nearest one; null while no place is known.</param>
/// <param name="Customer">Null for somebody whose contact is all that is known.</param>
/// <param name="Worth">What the party would have cost, as far as that is known.</param>
public sealed record LeadAttempt(
    LeadReason Reason, StationId? Station, CustomerId? Customer, LeadContact Contact, LeadWish Wish, DemandSource Source, Money Worth);

/// <summary>What happened to a lead.</summary>
public enum LeadEntryKind
{
    /// <summary>It came to be.</summary>
    Captured,

    /// <summary>The same person tried again.</summary>
    TriedAgain,

    /// <summary>Somebody took it over.</summary>
    Assigned,

    /// <summary>Its status or next action changed.</summary>
    Updated,

    /// <summary>A person wrote something down.</summary>
    Note,

    /// <summary>It became a booking.</summary>
    Converted,
}

/// <summary>A line of a lead's history.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="By">As the audit trail names who acts.</param>
public sealed record LeadEntry(int Number, DateTimeOffset At, string By, LeadEntryKind Kind, string Text);
