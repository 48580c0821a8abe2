using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Waitlists;

/// <summary>Somebody who found a slot full and waits for a place in it.</summary>
public sealed class WaitlistEntry : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private WaitlistEntry()
    {
    }

    public WaitlistEntryId Id { get; private set; }

    public CustomerId CustomerId { get; private set; }

    public StationId StationId { get; private set; }

    /// <summary>The station's local date and slot time.</summary>
    public Slot Slot { get; private set; }

    /// <summary>From then on there is nothing to wait for.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    public Address Venue { get; private set; } = null!;

    public Party Party { get; private set; } = null!;

    /// <summary>Who joined first is offered a place first.</summary>
    public DateTimeOffset JoinedAt { get; private set; }

    public WaitlistStatus Status { get; private set; }

    /// <summary>The place that is kept; null unless one is offered.</summary>
    public ClaimId? ClaimId { get; private set; }

    /// <summary>When a place was offered; null if none was.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary>The first instant at which the offer no longer stands.</summary>
    public DateTimeOffset? OfferEndsAt { get; private set; }

    /// <summary>The party they got in the slot after all.</summary>
    public BookingId? BookingId { get; private set; }

    /// <summary>Where whoever waits came from; null when nobody said.</summary>
    public DemandSource? Source { get; private set; }

    /// <summary>A place may still be offered, or is.</summary>
    public bool IsOpen => Status is WaitlistStatus.Waiting or WaitlistStatus.Offered;

    public static WaitlistEntry Join(WaitlistEntryId id, CustomerId customer, WaitlistWish wish, DateTimeOffset now)
    {
        var entry = new WaitlistEntry
        {
            Id = id,
            CustomerId = customer,
            StationId = wish.Station,
            Slot = wish.Slot,
            StartsAt = wish.StartsAt,
            Venue = wish.Venue,
            Party = wish.Party,
            Source = wish.Source?.IfKnown(),
            JoinedAt = now,
        };
        entry.Raise(new WaitlistJoined(id, wish.Station, wish.Slot.Date));
        return entry;
    }

    /// <summary>It is another record's of the same person now.</summary>
    public void BelongTo(CustomerId customer) => CustomerId = customer;

    /// <summary>Whether the offer, or the wait itself, has come to its end by then.</summary>
    public bool IsOverAt(DateTimeOffset now) => IsOpen && (StartsAt <= now || OfferEndsAt <= now);

    /// <summary>Offers the place that is kept for them. An offer ends before the slot begins.</summary>
    public Result<Done> Offer(ClaimId place, DateTimeOffset endsAt, DateTimeOffset now)
    {
        if (Status is not WaitlistStatus.Waiting)
        {
            return WaitlistErrors.Over(Status);
        }

        (Status, ClaimId, OfferedAt, OfferEndsAt) = (WaitlistStatus.Offered, place, now, endsAt < StartsAt ? endsAt : StartsAt);
        Raise(new WaitlistPlaceOffered(Id, StationId, Slot.Date));
        return Done.Value;
    }

    /// <summary>Ends what has come to its end by itself. The place is the day's own to give away.</summary>
    public void Lapse(DateTimeOffset now) => (Status, ClaimId) = (StartsAt <= now ? WaitlistStatus.Passed : WaitlistStatus.Lapsed, null);

    /// <summary>They take what is offered; the booking sells the place that is kept.</summary>
    public Result<Done> Accept(BookingId booking, DateTimeOffset now) => Standing(now).Map(_ =>
    {
        (Status, ClaimId, BookingId) = (WaitlistStatus.Booked, null, booking);
        return Done.Value;
    });

    /// <summary>They do not want what is offered.</summary>
    public Result<Done> Decline(DateTimeOffset now) => Standing(now).Map(_ => End(WaitlistStatus.Declined));

    /// <summary>They no longer wait.</summary>
    public Result<Done> Leave() => IsOpen ? End(WaitlistStatus.Left) : WaitlistErrors.Over(Status);

    /// <summary>They have a party in the slot by another way. Being told again changes nothing.</summary>
    public void Settle(BookingId booking)
    {
        if (IsOpen)
        {
            BookingId = booking;
            End(WaitlistStatus.Booked);
        }
    }

    private Result<Done> Standing(DateTimeOffset now) =>
        Status is WaitlistStatus.Offered && OfferEndsAt > now ? Done.Value : WaitlistErrors.NoOffer();

    private Done End(WaitlistStatus end)
    {
        if (ClaimId is { } kept)
        {
            Raise(new WaitlistPlaceGivenBack(Id, StationId, Slot.Date, kept));
        }

        (Status, ClaimId) = (end, null);
        return Done.Value;
    }
}
