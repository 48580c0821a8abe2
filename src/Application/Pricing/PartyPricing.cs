using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Pricing;

/// <summary>A party priced at today's prices for a venue that is served.</summary>
internal sealed record PricedOffer(Address Venue, ServiceArea Area, Party Party, PriceList Prices)
{
    public PricedParty Price { get; } = PricedParty.Of(Party, Prices, Area.DistanceMiles, Area.Station.TaxRate);

    /// <summary>What can be sold; the street must be known for it.</summary>
    public Result<Offer> ToOffer() =>
        Offer.Make(Area.Station.Id, Venue, Area.DistanceMiles, Area.RequiresEscalation, Party, Price, new(Prices, Area.Station.TaxRate));
}

/// <summary>Finds the venue, the station that serves it and today's price: what quotes and direct bookings share.</summary>
internal sealed class PartyPricing(ServiceAreas areas, IPriceLists prices)
{
    public async Task<Result<PricedOffer>> Price(AddressForm address, PartyForm form, CancellationToken ct)
    {
        var party = form.ToParty();
        if (!party.IsSuccess)
        {
            return Result<PricedOffer>.Failure(party.Errors);
        }

        var located = await areas.Locate(address, ct);
        var list = await prices.Current(ct);
        return located.Then(place => place.Area.OrOutOfArea().Map(area => new PricedOffer(place.Venue, area, party.Value, list)));
    }

    /// <summary>The same for a venue that was found before, from the station that it was found for.</summary>
    public async Task<Result<PricedOffer>> Price(StationId station, Address venue, Party party, CancellationToken ct)
    {
        var area = await areas.Of(station, venue, ct);
        var list = await prices.Current(ct);
        return area.Then(near => near.OrOutOfArea()).Map(near => new PricedOffer(venue, near, party, list));
    }
}

/// <summary>The prices in force.</summary>
public interface IPriceLists
{
    Task<PriceList> Current(CancellationToken ct);
}
