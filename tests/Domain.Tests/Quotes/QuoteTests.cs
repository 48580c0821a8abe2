using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Quotes;

public sealed class QuoteTests
{
    [Fact]
    public void A_quote_tells_the_price_of_its_station()
    {
        var area = new ServiceArea(AStation().Taxing(0.1m).Build(), 35.5, IsServiceable: true, RequiresEscalation: true);

        var quote = AQuote().OwnedBy(UserNo(1)).In(area).Build();

        Assert.Equal((QuoteNo(1), UserNo(1), StationNo(1)), (quote.Id, quote.Owner, quote.StationId));
        Assert.Equal((AVenue(), 35.5, true), (quote.Venue, quote.DistanceMiles, quote.RequiresEscalation));
        Assert.Equal(AParty(), quote.Party);
        Assert.Equal(PricedParty.Of(AParty(), PriceList.Default, 35.5, 0.1m), quote.Price);
        Assert.Equal(Dollars(618.20m), quote.Price.Total); // (550 + 6 miles × 2) × 1.1
    }

    [Fact]
    public void Outside_the_service_area_no_price_is_told()
    {
        var area = new ServiceArea(AStation("SJC").Build(), 151, IsServiceable: false, RequiresEscalation: true);

        Refused.With(StationErrors.OutOfServiceArea("SJC", 151), AQuote().In(area).Make());
    }

    [Fact]
    public void A_quote_stands_for_seven_days()
    {
        var quote = AQuote().Build();

        Assert.Equal(Now, quote.CreatedAt);
        Assert.Equal(Now.AddDays(7), quote.ExpiresAt);
    }

    [Fact]
    public void A_quote_becomes_a_booking_until_it_expires()
    {
        var quote = AQuote().Build();

        quote.Convert(BookingNo(1), Now.AddDays(7).AddTicks(-1)).OrValue();

        Assert.Equal(BookingNo(1), quote.ConvertedTo);
    }

    [Fact]
    public void An_expired_quote_becomes_no_booking()
    {
        var quote = AQuote().Build();

        Refused.With(new Error("QUOTE_EXPIRED", "This quote no longer stands. Ask for a new one.", "quoteId"), quote.Convert(BookingNo(1), Now.AddDays(7)));
        Assert.Null(quote.ConvertedTo);
    }

    [Fact]
    public void A_quote_becomes_one_booking_at_most()
    {
        var quote = AQuote().Build();
        quote.Convert(BookingNo(1), Now).OrValue();

        Refused.With(QuoteErrors.AlreadyConverted(), quote.Convert(BookingNo(2), Now));
        Refused.With(QuoteErrors.AlreadyConverted(), quote.Convert(BookingNo(2), Now.AddDays(8)));
        Assert.Equal(BookingNo(1), quote.ConvertedTo);
    }

    [Fact]
    public void A_quote_keeps_the_prices_it_was_made_with()
    {
        var prices = Enum.GetValues<PriceType>().ToDictionary(type => type, type => PriceList.Default[type]);
        var quote = AQuote().Pricing(new PriceList(prices, 30)).Build();

        prices[PriceType.Adult] = Dollars(500);

        Assert.Equal(Dollars(550), quote.Price.Total);
    }

    [Fact]
    public void A_visitors_quote_is_visible_to_whoever_knows_its_id()
    {
        Assert.True(AQuote().Build().IsVisibleTo(null));
        Assert.True(AQuote().Build().IsVisibleTo(UserNo(1)));
    }

    [Fact]
    public void A_users_quote_is_visible_to_that_user_alone()
    {
        var quote = AQuote().OwnedBy(UserNo(1)).Build();

        Assert.True(quote.IsVisibleTo(UserNo(1)));
        Assert.False(quote.IsVisibleTo(UserNo(2)));
        Assert.False(quote.IsVisibleTo(null));
    }
}
