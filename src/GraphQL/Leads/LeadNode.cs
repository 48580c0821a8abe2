using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Leads;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Leads;

/// <summary>Demand that was lost, kept for a person to follow up.</summary>
[Name("Lead")]
internal sealed class LeadNode(Lead lead)
{
    public const string Type = "Lead";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, lead.Id.Value);

    /// <summary>Counts the changes; send it back with a change of yours.</summary>
    public int Version => lead.Version;

    /// <summary>Why the party was not sold; of several attempts, the first.</summary>
    public LeadReason Reason => lead.Reason;

    /// <summary>What the party would have cost, as far as that is known.</summary>
    public MoneyNode Worth => new(lead.Worth);

    public DateTimeOffset CapturedAt => lead.CapturedAt;

    public DateTimeOffset LastAttemptAt => lead.LastAttemptAt;

    /// <summary>How often the same person tried for the same date.</summary>
    public int Attempts => lead.Attempts;

    public LeadStatus Status => lead.Status;

    /// <summary>The account of the member of staff who sees to it.</summary>
    [Id]
    public string? OwnerId => lead.OwnerId is { } owner ? GlobalId.Of("User", owner.Value) : null;

    public string? NextAction => lead.NextAction;

    public DateTimeOffset? NextActionAt => lead.NextActionAt;

    /// <summary>What was said of whom to follow up with.</summary>
    public LeadContactNode Contact => new(lead.Contact.Name, lead.Contact.Email?.Value, lead.Contact.Phone?.Value);

    /// <summary>What was asked for, as far as it was said.</summary>
    public LeadWishNode Wish => new(lead.Wish.Date, lead.Wish.Time, lead.Wish.Guests, lead.Wish.Street, lead.Wish.PostalCode);

    public LeadSourceNode Source => new(
        lead.Source.Channel, lead.Source.UtmSource, lead.Source.UtmMedium, lead.Source.UtmCampaign, lead.Source.UtmTerm, lead.Source.UtmContent, lead.Source.Referrer);

    /// <summary>Null for somebody whose contact is all that is known.</summary>
    public IDataLoaderResult<CustomerNode?>? Customer([FromServices] BookingLoaders loaders) =>
        lead.CustomerId is { } customer ? loaders.Customer.Load(customer) : null;

    /// <summary>The nearest station; null while no place is known.</summary>
    [Id]
    public string? StationId => lead.StationId is { } station ? GlobalId.Of(StationNode.Type, station.Value) : null;

    /// <summary>The booking that was lost; null when it never came to one.</summary>
    [Id]
    public string? BookingId => lead.BookingId is { } booking ? GlobalId.Of(BookingNode.Type, booking.Value) : null;

    /// <summary>The booking it became.</summary>
    [Id]
    public string? ConvertedToId => lead.ConvertedTo is { } booking ? GlobalId.Of(BookingNode.Type, booking.Value) : null;

    /// <summary>What happened to it and what people wrote down, oldest first.</summary>
    public IDataLoaderResult<IEnumerable<LeadEntryNode>?> History([FromServices] LeadLoaders loaders) => loaders.History.Load(lead.Id);
}

[Name("LeadContact")]
internal sealed record LeadContactNode(string? Name, string? Email, string? Phone);

[Name("LeadWish")]
internal sealed record LeadWishNode(DateOnly? Date, TimeOnly? Time, int? Guests, string? Street, string? PostalCode);

/// <summary>Where somebody came from.</summary>
[Name("LeadSource")]
internal sealed record LeadSourceNode(
    string? Channel, string? UtmSource, string? UtmMedium, string? UtmCampaign, string? UtmTerm, string? UtmContent, string? Referrer);

/// <summary>A line of a lead's history.</summary>
/// <param name="By">As the audit trail names who acts.</param>
[Name("LeadEntry")]
internal sealed record LeadEntryNode(DateTimeOffset At, string By, LeadEntryKind Kind, string Text);

/// <summary>What leads show beside themselves, one statement each however many leads ask. Lives for one operation.</summary>
internal sealed class LeadLoaders(Desk desk)
{
    public BatchLoader<LeadId, IEnumerable<LeadEntryNode>> History { get; } = new(async (ids, ct) =>
    {
        var entries = await desk.Read((ILeadReads reads) => reads.Entries(ids, ct));
        return ids.ToDictionary(id => id, id => entries[id].Select(entry => new LeadEntryNode(entry.At, entry.By, entry.Kind, entry.Text)));
    });
}
