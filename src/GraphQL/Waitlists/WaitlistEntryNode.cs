using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Waitlists;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Waitlists;

/// <summary>Somebody who found a slot full and waits for a place in it.</summary>
[Name("WaitlistEntry")]
internal sealed class WaitlistEntryNode(WaitlistEntry entry)
{
    public const string Type = "WaitlistEntry";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, entry.Id.Value);

    public WaitlistStatus Status => entry.Status;

    /// <summary>The station's local date.</summary>
    public DateOnly Date => entry.Slot.Date;

    /// <summary>The station's local time.</summary>
    public TimeOnly Time => entry.Slot.Start;

    /// <summary>When the slot begins.</summary>
    public DateTimeOffset StartsAt => entry.StartsAt;

    public AddressNode Venue => new(entry.Venue);

    public PartyNode Party => new(entry.Party);

    /// <summary>Who joined first is offered a place first.</summary>
    public DateTimeOffset JoinedAt => entry.JoinedAt;

    /// <summary>When a place was offered; null if none was.</summary>
    public DateTimeOffset? OfferedAt => entry.OfferedAt;

    /// <summary>Until when the offer must be answered, not included.</summary>
    public DateTimeOffset? OfferEndsAt => entry.OfferEndsAt;

    /// <summary>The party they got in the slot after all.</summary>
    [Id]
    public string? BookingId => entry.BookingId is { } booking ? GlobalId.Of(BookingNode.Type, booking.Value) : null;

    public IDataLoaderResult<CustomerNode?> Customer([FromServices] BookingLoaders loaders) => loaders.Customer.Load(entry.CustomerId);

    /// <summary>The station that serves the venue.</summary>
    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(entry.StationId, ct);
}
