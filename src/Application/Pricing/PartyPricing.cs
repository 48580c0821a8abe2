using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Pricing;

/// <summary>A party priced at today's prices for a venue that is served.</summary>
internal sealed record PricedOffer(Address Venue, ServiceArea Area, Party Party, PriceList Prices)
{
    public PricedParty Price { get; } = PricedParty.Of(Party, Prices, Area.DistanceMiles, Area.Station.TaxRate);
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
}

/// <summary>The prices in force.</summary>
public interface IPriceLists
{
    Task<PriceList> Current(CancellationToken ct);
}
