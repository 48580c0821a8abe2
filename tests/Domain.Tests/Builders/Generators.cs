using CsCheck;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Random values as the business could meet them.</summary>
internal static class Generators
{
    /// <summary>Up to a million dollars, owed either way.</summary>
    public static Gen<Money> Amount { get; } = Gen.Long[-100_000_000, 100_000_000].Select(Money.FromCents);

    /// <summary>Nothing up to ten thousand dollars.</summary>
    public static Gen<Money> Price { get; } = Gen.Long[0, 1_000_000].Select(Money.FromCents);

    public static Gen<GeoPoint> Place { get; } =
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => new GeoPoint(latitude, longitude));

    /// <summary>Places some 100 miles around San Jose, as parties of one station are.</summary>
    public static Gen<GeoPoint> PlaceNearby { get; } =
        Gen.Select(Gen.Double[-1.5, 1.5], Gen.Double[-1.5, 1.5], (north, east) => new GeoPoint(SanJose.Latitude + north, SanJose.Longitude + east));

    /// <summary>Plates up to a hundred dollars; a minimum and a deposit that are often more than the party costs.</summary>
    public static Gen<PriceList> Prices { get; } = Gen.Select(
        Gen.Long[0, 100_00].Array[Enum.GetValues<PriceType>().Length], Price, Price, Gen.Int[0, 100], (plates, minimum, deposit, freeMiles) =>
        {
            var prices = Enum.GetValues<PriceType>().Zip(plates).ToDictionary(pair => pair.First, pair => Money.FromCents(pair.Second));
            (prices[PriceType.PartyMinimum], prices[PriceType.Deposit]) = (minimum, deposit * 3);
            return new PriceList(prices, freeMiles);
        });

    /// <summary>Every size up to the largest sold, with every kind of extra.</summary>
    public static Gen<Party> SomeParty { get; } =
        from adults in Gen.Int[1, 60]
        from children in Gen.Int[0, 20]
        from underSix in Gen.Int[0, 20]
        from extras in SomeExtras(adults + children + underSix)
        select Party.Create(adults, children, underSix, extras).Value;

    private static Gen<Extra[]> SomeExtras(int guests) =>
        Gen.Shuffle(PriceTypes.Upgrades.Concat(PriceTypes.AddOns).ToArray(), 0, 9).SelectMany(
            types => Gen.Int[1, guests].Array[types.Length].Select(
                quantities => types.Zip(quantities, (type, quantity) => new Extra(type, quantity)).ToArray()));
}
