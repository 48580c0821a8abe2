using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Tests.Pricing;

public sealed class PriceListTests
{
    private static Dictionary<PriceType, Money> Prices =>
        Enum.GetValues<PriceType>().ToDictionary(type => type, type => PriceList.Default[type]);

    [Theory]
    [InlineData(PriceType.Adult, "$55.00")]
    [InlineData(PriceType.Child, "$30.00")]
    [InlineData(PriceType.ChildUnderSix, "$0.00")]
    [InlineData(PriceType.PartyMinimum, "$550.00")]
    [InlineData(PriceType.Deposit, "$100.00")]
    [InlineData(PriceType.TravelMile, "$2.00")]
    [InlineData(PriceType.FiletMignon, "$5.00")]
    [InlineData(PriceType.Salmon, "$5.00")]
    [InlineData(PriceType.Scallops, "$5.00")]
    [InlineData(PriceType.LobsterTail, "$15.00")]
    [InlineData(PriceType.ThirdProtein, "$10.00")]
    [InlineData(PriceType.Noodles, "$5.00")]
    [InlineData(PriceType.ExtraFriedRice, "$5.00")]
    [InlineData(PriceType.Edamame, "$5.00")]
    [InlineData(PriceType.Gyoza, "$10.00")]
    public void A_new_installation_starts_with(PriceType type, string price) =>
        Assert.Equal(price, PriceList.Default[type].ToString());

    [Fact]
    public void A_new_installation_gives_30_miles_free() => Assert.Equal(30, PriceList.Default.FreeMiles);

    [Fact]
    public void A_list_without_a_price_is_broken()
    {
        var prices = Prices;
        prices.Remove(PriceType.Gyoza);

        var thrown = Assert.Throws<ArgumentException>(() => new PriceList(prices, 30));
        Assert.Contains("Gyoza", thrown.Message);
    }

    [Fact]
    public void A_negative_price_is_broken()
    {
        var prices = Prices;
        prices[PriceType.Adult] = Money.FromCents(-1);

        var thrown = Assert.Throws<ArgumentException>(() => new PriceList(prices, 30));
        Assert.Contains("Adult", thrown.Message);
    }

    [Fact]
    public void Negative_free_miles_are_broken() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriceList(Prices, -1));

    [Fact]
    public void A_list_keeps_what_it_was_made_with()
    {
        var prices = Prices;
        var list = new PriceList(prices, 30);

        prices[PriceType.Adult] = Money.Zero;

        Assert.Equal(Dollars(55), list[PriceType.Adult]);
    }

    [Fact]
    public void Whatever_is_ordered_by_the_piece_is_either_an_upgrade_or_an_add_on()
    {
        Assert.Empty(PriceTypes.Upgrades.Intersect(PriceTypes.AddOns));
        Assert.Equal(
            [
                PriceType.Adult, PriceType.Child, PriceType.ChildUnderSix, PriceType.PartyMinimum, PriceType.Deposit, PriceType.TravelMile,
            ],
            Enum.GetValues<PriceType>().Except(PriceTypes.Upgrades).Except(PriceTypes.AddOns));
    }
}
