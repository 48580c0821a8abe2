using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Tells a price for ten adults in San Jose.</summary>
internal sealed class QuoteBuilder
{
    private UserId? _owner;
    private PriceList _prices = PriceList.Default;
    private ServiceArea _area = new(AStation().Build(), 12.5, IsServiceable: true, RequiresEscalation: false);

    public QuoteBuilder OwnedBy(UserId owner)
    {
        _owner = owner;
        return this;
    }

    public QuoteBuilder Pricing(PriceList prices)
    {
        _prices = prices;
        return this;
    }

    public QuoteBuilder In(ServiceArea area)
    {
        _area = area;
        return this;
    }

    public Quote Build() => Make().OrValue();

    /// <summary>The making alone, which may be refused.</summary>
    public Result<Quote> Make() =>
        Quote.Make(QuoteNo(1), _owner, AVenue(), _area, AParty(), _prices, Quote.DefaultLifetime, Now);
}
