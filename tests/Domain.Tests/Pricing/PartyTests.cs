using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Tests.Pricing;

public sealed class PartyTests
{
    [Fact]
    public void Everybody_is_a_guest() => Assert.Equal(22, AParty(adults: 15, children: 4, underSix: 3).Guests);

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(100, 0, 0)]
    [InlineData(98, 1, 1)]
    public void A_party_has_1_to_100_guests(int adults, int children, int underSix) =>
        Assert.Equal(adults + children + underSix, AParty(adults, children, underSix).Guests);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(99, 1, 1)]
    [InlineData(100, 100, 100)]
    public void A_party_of_nobody_or_of_more_than_100_is_refused(int adults, int children, int underSix) =>
        Refused.With(PricingErrors.GuestCount(100).At("party"), Party.Create(adults, children, underSix, []));

    [Theory]
    [InlineData(-1, 5, 5, "party.adults")]
    [InlineData(5, -1, 5, "party.children")]
    [InlineData(5, 5, -1, "party.childrenUnderSix")]
    [InlineData(10_000, 0, 0, "party.adults")]
    [InlineData(0, 101, 0, "party.children")]
    [InlineData(0, 0, int.MaxValue, "party.childrenUnderSix")]
    [InlineData(int.MinValue, 0, 0, "party.adults")]
    public void A_count_out_of_bounds_is_refused_by_name(int adults, int children, int underSix, string field) =>
        Refused.With(PricingErrors.GuestCount(100).At(field), Party.Create(adults, children, underSix, []));

    [Fact]
    public void Every_count_out_of_bounds_is_named()
    {
        var refused = Party.Create(-1, -1, 101, []);

        Assert.Equal(["party.adults", "party.children", "party.childrenUnderSix"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public void Staff_may_sell_larger_parties()
    {
        Assert.Equal(101, Party.Create(101, 0, 0, [], maxGuests: 101).Value.Guests);
        Refused.With(PricingErrors.GuestCount(20).At("party.adults"), Party.Create(21, 0, 0, [], maxGuests: 20));
    }

    [Fact]
    public void Equal_extras_are_added_up_in_the_order_of_the_price_list()
    {
        var party = AParty(10, extras: [new(PriceType.Gyoza, 2), new(PriceType.Salmon, 3), new(PriceType.Gyoza, 1)]);

        Assert.Equal([new(PriceType.Salmon, 3), new(PriceType.Gyoza, 3)], party.Extras);
    }

    [Theory]
    [InlineData(PriceType.Adult, 1)]
    [InlineData(PriceType.PartyMinimum, 1)]
    [InlineData(PriceType.Deposit, 1)]
    [InlineData(PriceType.TravelMile, 1)]
    [InlineData(PriceType.Gyoza, 0)]
    [InlineData(PriceType.Gyoza, -1)]
    [InlineData((PriceType)99, 1)]
    public void What_is_not_sold_by_the_piece_is_no_extra(PriceType type, int quantity) =>
        Refused.With(PricingErrors.NotAnExtra(), Party.Create(10, 0, 0, [new(type, quantity)]));

    [Theory]
    [InlineData(PriceType.LobsterTail, 13)]
    [InlineData(PriceType.ThirdProtein, 13)]
    [InlineData(PriceType.Noodles, 65)]
    public void Extras_up_to_what_fits_the_party_are_sold(PriceType type, int most)
    {
        var party = AParty(10, 2, 1, new Extra(type, most));

        Assert.Equal(most, Assert.Single(party.Extras).Quantity);
    }

    [Theory]
    [InlineData(PriceType.LobsterTail, 13)]
    [InlineData(PriceType.ThirdProtein, 13)]
    [InlineData(PriceType.Noodles, 65)]
    public void Extras_beyond_what_fits_the_party_are_refused(PriceType type, int most) =>
        Refused.With(PricingErrors.TooManyExtras(type, most), Party.Create(10, 2, 1, [new(type, most), new(type, 1)]));

    [Fact]
    public void Extras_that_overflow_a_sum_are_refused() => Refused.With(
        PricingErrors.TooManyExtras(PriceType.Edamame, 50),
        Party.Create(10, 0, 0, [new(PriceType.Edamame, int.MaxValue), new(PriceType.Edamame, int.MaxValue)]));

    [Fact]
    public void Two_parties_of_the_same_people_and_extras_are_equal()
    {
        var extra = new Extra(PriceType.Gyoza, 2);

        Assert.Equal(AParty(10, extras: extra), AParty(10, extras: extra));
        Assert.Equal(AParty(10, extras: extra).GetHashCode(), AParty(10, extras: extra).GetHashCode());
        Assert.NotEqual(AParty(10, extras: extra), AParty(10));
        Assert.NotEqual(AParty(10), AParty(9, children: 1));
    }
}
