using MyHibachi.Domain.Bookings;
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
}

/// <summary>Demand that was lost, kept for a person to follow up.</summary>
public sealed class Lead : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private Lead()
    {
    }

    public LeadId Id { get; private set; }

    public StationId StationId { get; private set; }

    public CustomerId CustomerId { get; private set; }

    public BookingId BookingId { get; private set; }

    public LeadReason Reason { get; private set; }

    /// <summary>What the party would have cost.</summary>
    public Money Worth { get; private set; }

    public DateTimeOffset CapturedAt { get; private set; }

    /// <summary>Captures the demand behind a booking that was lost. A booking leaves one lead at most.</summary>
    public static Lead From(LeadId id, Booking booking, LeadReason reason, DateTimeOffset now) => new()
    {
        Id = id,
        StationId = booking.StationId,
        CustomerId = booking.CustomerId,
        BookingId = booking.Id,
        Reason = reason,
        Worth = booking.Price.Total,
        CapturedAt = now,
    };
}
