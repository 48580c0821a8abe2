using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Tests.Pricing;

public sealed class PricedPartyTests
{
    [Fact]
    public void Eighteen_adults_and_four_children_50_miles_away_are_itemized()
    {
        var price = Price(AParty(18, 4, 2, new Extra(PriceType.LobsterTail, 3)), miles: 50.2, tax: 0.1m);

        Assert.Equal(
            [
                new(LineKind.Food, "Adult (13 and over)", 18, Dollars(55), Dollars(990)),
                new(LineKind.Food, "Child (6 to 12)", 4, Dollars(30), Dollars(120)),
                new(LineKind.Food, "Child under 6", 2, Money.Zero, Money.Zero),
                new(LineKind.Food, "Lobster tail upgrade", 3, Dollars(15), Dollars(45)),
                new(LineKind.Travel, "Travel beyond 30 miles", 21, Dollars(2), Dollars(42)),
                new(LineKind.Tax, "Sales tax", 1, Dollars(119.70m), Dollars(119.70m)),
            ],
            price.Items);
        Assert.Equal(Dollars(1316.70m), price.Total);
        Assert.Equal(Dollars(100), price.Deposit);
    }

    [Theory]
    [InlineData(PriceType.FiletMignon, "Filet mignon upgrade", 5)]
    [InlineData(PriceType.Salmon, "Salmon upgrade", 5)]
    [InlineData(PriceType.Scallops, "Scallops upgrade", 5)]
    [InlineData(PriceType.LobsterTail, "Lobster tail upgrade", 15)]
    [InlineData(PriceType.ThirdProtein, "Third protein", 10)]
    [InlineData(PriceType.Noodles, "Noodles", 5)]
    [InlineData(PriceType.ExtraFriedRice, "Extra fried rice", 5)]
    [InlineData(PriceType.Edamame, "Edamame", 5)]
    [InlineData(PriceType.Gyoza, "Gyoza", 10)]
    public void Each_extra_has_a_line_and_its_price(PriceType type, string description, int dollars) => Assert.Equal(
        new LineItem(LineKind.Food, description, 4, Dollars(dollars), Dollars(4 * dollars)),
        Price(AParty(20, extras: new Extra(type, 4))).Items[1]);

    [Theory]
    [InlineData(10, 0)]
    [InlineData(0, 19)]
    public void Food_at_the_party_minimum_or_above_is_not_lifted(int adults, int children) =>
        Assert.DoesNotContain(Price(AParty(adults, children)).Items, item => item.Kind is LineKind.PartyMinimum);

    [Theory]
    [InlineData(9, 0, 55)]
    [InlineData(9, 1, 25)]
    [InlineData(0, 18, 10)]
    [InlineData(1, 0, 495)]
    public void Food_below_the_party_minimum_is_lifted_to_it(int adults, int children, int missing)
    {
        var price = Price(AParty(adults, children));

        Assert.Equal(new(LineKind.PartyMinimum, "Party minimum", 1, Dollars(missing), Dollars(missing)), price.Items[^1]);
        Assert.Equal(Dollars(550), price.Total);
    }

    [Fact]
    public void Extras_count_toward_the_party_minimum() =>
        Assert.Equal(Dollars(550), Price(AParty(9, extras: [new(PriceType.ThirdProtein, 5), new(PriceType.Noodles, 1)])).Total);

    [Fact]
    public void Travel_does_not_count_toward_the_party_minimum() =>
        Assert.Equal(Dollars(570), Price(AParty(9), miles: 40).Total);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(29.99, 0)]
    [InlineData(30, 0)]
    [InlineData(30.01, 2)]
    [InlineData(31, 2)]
    [InlineData(31.01, 4)]
    [InlineData(150, 240)]
    public void Each_mile_beyond_30_or_part_of_one_costs_2_dollars(double miles, int dollars) =>
        Assert.Equal(Dollars(550 + dollars), Price(AParty(10), miles).Total);

    [Fact]
    public void A_station_without_sales_tax_has_no_tax_line() =>
        Assert.DoesNotContain(Price(AParty(10)).Items, item => item.Kind is LineKind.Tax);

    [Fact]
    public void Tax_is_on_food_minimum_and_travel()
    {
        var price = Price(AParty(9), miles: 31, tax: 0.0825m);

        Assert.Equal(Dollars(45.54m), price.Items.Single(item => item.Kind is LineKind.Tax).Amount); // 552.00 × 0.0825
        Assert.Equal(Dollars(597.54m), price.Total);
    }

    [Fact]
    public void The_deposit_is_never_more_than_the_total()
    {
        var free = new PriceList(Enum.GetValues<PriceType>().ToDictionary(type => type, type => Dollars(type is PriceType.Adult ? 3 : type is PriceType.Deposit ? 100 : 0)), 30);

        Assert.Equal(Dollars(30), PricedParty.Of(AParty(10), free, 0, 0).Deposit);
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, -0.01)]
    [InlineData(0, 1.01)]
    public void A_distance_or_a_rate_that_is_none_throws(double miles, double tax) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Price(AParty(), miles, (decimal)tax));

    private static PricedParty Price(Party party, double miles = 0, decimal tax = 0) =>
        PricedParty.Of(party, PriceList.Default, miles, tax);
}
