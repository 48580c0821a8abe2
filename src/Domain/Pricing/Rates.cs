namespace MyHibachi.Domain.Pricing;

/// <summary>The prices and the tax of a sale. What was sold is priced by them again when the party changes, whatever prices do.</summary>
/// <param name="TaxRate">Fraction, 0 to 1.</param>
public sealed record Rates(PriceList Prices, decimal TaxRate)
{
    /// <param name="distanceMiles">Great-circle miles from the serving station, 0 or more.</param>
    public PricedParty Price(Party party, double distanceMiles) => PricedParty.Of(party, Prices, distanceMiles, TaxRate);
}
