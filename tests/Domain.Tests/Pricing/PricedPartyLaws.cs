using CsCheck;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Tests.Pricing;

public sealed class PricedPartyLaws
{
    private static readonly Gen<(Party Party, PriceList Prices, double Miles, decimal Tax)> Sale =
        Gen.Select(Generators.SomeParty, Generators.Prices, Gen.Double[0, 300], Gen.Decimal[0, 1]);

    [Fact]
    public void The_lines_add_up_to_the_total() => Sale.Sample(sale =>
        Price(sale) is var price && price.Items.Select(item => item.Amount).Sum() == price.Total);

    [Fact]
    public void Each_line_is_quantity_times_unit_price() => Sale.Sample(sale =>
        Assert.All(Price(sale).Items, item => Assert.Equal(item.UnitPrice * item.Quantity, item.Amount)));

    [Fact]
    public void No_line_is_negative_and_each_has_a_quantity() => Sale.Sample(sale =>
        Assert.All(Price(sale).Items, item => Assert.True(item.Quantity >= 1 && item.UnitPrice >= Money.Zero)));

    [Fact]
    public void Food_and_what_lifts_it_never_cost_less_than_the_party_minimum() => Sale.Sample(sale =>
        Price(sale).Items.Where(item => item.Kind is LineKind.Food or LineKind.PartyMinimum).Select(item => item.Amount).Sum()
            >= sale.Prices[PriceType.PartyMinimum]);

    [Fact]
    public void The_deposit_is_part_of_the_total() => Sale.Sample(sale =>
        Price(sale) is var price && price.Deposit >= Money.Zero && price.Deposit <= price.Total);

    [Fact]
    public void A_longer_way_never_costs_less() => Gen.Select(Sale, Gen.Double[0, 50]).Sample((sale, further) =>
        Price(sale).Total <= Price(sale with { Miles = sale.Miles + further }).Total);

    [Fact]
    public void One_more_adult_never_costs_less() => Gen.Select(Sale, Gen.Int[1, 20]).Sample((sale, more) =>
    {
        var larger = Party.Create(sale.Party.Adults + more, sale.Party.Children, sale.Party.ChildrenUnderSix, sale.Party.Extras, 200).Value;
        return Price(sale).Total <= Price(sale with { Party = larger }).Total;
    });

    [Fact]
    public void The_same_sale_costs_the_same_twice() => Sale.Sample(sale => Price(sale).Equals(Price(sale)));

    private static PricedParty Price((Party Party, PriceList Prices, double Miles, decimal Tax) sale) =>
        PricedParty.Of(sale.Party, sale.Prices, sale.Miles, sale.Tax);
}
