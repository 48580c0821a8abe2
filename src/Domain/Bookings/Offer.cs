using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Bookings;

/// <summary>What is sold: a party in a house that the chef can find, at the price it was told.</summary>
public sealed record Offer
{
    private Offer(StationId station, Address venue, double distanceMiles, bool requiresEscalation, Party party, PricedParty price, Rates rates) =>
        (Station, Venue, DistanceMiles, RequiresEscalation, Party, Price, Rates) = (station, venue, distanceMiles, requiresEscalation, party, price, rates);

    public StationId Station { get; }

    public Address Venue { get; }

    /// <summary>Great-circle miles from the serving station.</summary>
    public double DistanceMiles { get; }

    /// <summary>Staff must approve before a deposit is asked for.</summary>
    public bool RequiresEscalation { get; }

    public Party Party { get; }

    public PricedParty Price { get; }

    /// <summary>What the price was made by.</summary>
    public Rates Rates { get; }

    /// <summary>An offer for a venue whose street is known; until then there is only a price.</summary>
    public static Result<Offer> Make(
        StationId station, Address venue, double distanceMiles, bool requiresEscalation, Party party, PricedParty price, Rates rates) =>
        string.IsNullOrWhiteSpace(venue.Street)
            ? BookingErrors.StreetRequired()
            : new Offer(station, venue, distanceMiles, requiresEscalation, party, price, rates);

    /// <summary>The same sale for another party or venue, priced by the same rates.</summary>
    public Result<Offer> For(Party party, Address venue, double distanceMiles) =>
        Make(Station, venue, distanceMiles, RequiresEscalation, party, Rates.Price(party, distanceMiles), Rates);
}
