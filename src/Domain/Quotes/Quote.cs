using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Quotes;

/// <summary>Names one quote.</summary>
public readonly record struct QuoteId(Guid Value);

/// <summary>A price that was told to somebody. It stands until it expires, whatever prices do.</summary>
public sealed class Quote : AggregateRoot
{
    /// <summary>How long a quote stands unless staff say otherwise.</summary>
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);

    // For the mapper, which sets every property itself.
    private Quote()
    {
    }

    public QuoteId Id { get; private set; }

    /// <summary>Who asked; null for a visitor, whose quote belongs to whoever holds its id.</summary>
    public UserId? Owner { get; private set; }

    public StationId StationId { get; private set; }

    public Address Venue { get; private set; } = null!;

    /// <summary>Great-circle miles from the serving station.</summary>
    public double DistanceMiles { get; private set; }

    /// <summary>A booking made from this quote waits for staff approval.</summary>
    public bool RequiresEscalation { get; private set; }

    public Party Party { get; private set; } = null!;

    public PricedParty Price { get; private set; } = null!;

    /// <summary>What the price was made by; a booking keeps it.</summary>
    public Rates Rates { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The first instant at which the price no longer stands.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The booking it became; null while it is only a quote.</summary>
    public BookingId? ConvertedTo { get; private set; }

    /// <summary>Where whoever asked came from; null when nobody said.</summary>
    public DemandSource? Source { get; private set; }

    /// <summary>Tells a price for a party at an address that is served.</summary>
    public static Result<Quote> Make(
        QuoteId id, UserId? owner, Address venue, ServiceArea area, Party party, PriceList prices, TimeSpan lifetime, DateTimeOffset now) =>
        area.OrOutOfArea().Map(served => new Quote
        {
            Id = id,
            Owner = owner,
            StationId = served.Station.Id,
            Venue = venue,
            DistanceMiles = served.DistanceMiles,
            RequiresEscalation = served.RequiresEscalation,
            Party = party,
            Price = PricedParty.Of(party, prices, served.DistanceMiles, served.Station.TaxRate),
            Rates = new(prices, served.Station.TaxRate),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        });

    /// <summary>Notes where whoever asked came from.</summary>
    public void CameFrom(DemandSource? source) => Source = source?.IfKnown();

    /// <summary>A visitor's quote is anybody's who knows its id; a user's is only that user's.</summary>
    public bool IsVisibleTo(UserId? user) => Owner is null || Owner == user;

    /// <summary>Marks the quote as sold. A quote becomes one booking at most.</summary>
    public Result<Done> Convert(BookingId booking, DateTimeOffset now)
    {
        if (ConvertedTo is not null)
        {
            return QuoteErrors.AlreadyConverted();
        }

        if (now >= ExpiresAt)
        {
            return QuoteErrors.Expired();
        }

        ConvertedTo = booking;
        return Done.Value;
    }
}
