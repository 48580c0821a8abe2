using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Common;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "$0.00")]
    [InlineData(5, "$0.05")]
    [InlineData(123_450, "$1,234.50")]
    [InlineData(-123_450, "-$1,234.50")]
    [InlineData(long.MinValue, "-$92,233,720,368,547,758.08")]
    public void Is_shown_in_US_notation(long cents, string shown) => Assert.Equal(shown, Money.FromCents(cents).ToString());

    [Fact]
    public void Dollars_become_whole_cents() => Assert.Equal(19_99, Money.FromDollars(19.99m).Cents);

    [Fact]
    public void A_fraction_of_a_cent_is_no_money() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromDollars(0.005m));

    [Fact]
    public void Dollars_beyond_the_range_throw() =>
        Assert.Throws<OverflowException>(() => Money.FromDollars(92_233_720_368_547_758.08m));

    [Fact]
    public void A_sum_beyond_the_range_throws() =>
        Assert.Throws<OverflowException>(() => Money.FromCents(long.MaxValue) + Money.FromCents(1));

    [Fact]
    public void A_difference_beyond_the_range_throws() =>
        Assert.Throws<OverflowException>(() => Money.FromCents(long.MinValue) - Money.FromCents(1));

    [Fact]
    public void A_product_beyond_the_range_throws() =>
        Assert.Throws<OverflowException>(() => Money.FromCents(long.MaxValue / 2) * 3);

    [Fact]
    public void A_sum_of_many_beyond_the_range_throws() =>
        Assert.Throws<OverflowException>(() => new[] { Money.FromCents(long.MaxValue), Money.FromCents(1) }.Sum());

    [Fact]
    public void A_share_beyond_the_range_throws() =>
        Assert.Throws<OverflowException>(() => Money.FromCents(long.MaxValue).Share(2));

    [Theory]
    [InlineData(101, 0.5, 51)]
    [InlineData(-101, 0.5, -51)]
    [InlineData(100, 0.5, 50)]
    [InlineData(10_001, 0.0825, 825)]
    [InlineData(1, 0.49, 0)]
    public void A_share_rounds_half_a_cent_away_from_zero(long cents, double fraction, long share) =>
        Assert.Equal(share, Money.FromCents(cents).Share((decimal)fraction).Cents);

    [Fact]
    public void Nothing_sums_up_to_nothing() => Assert.Equal(Money.Zero, Array.Empty<Money>().Sum());

    [Fact]
    public void Amounts_compare_by_their_worth()
    {
        var (less, more) = (Money.FromCents(1), Money.FromCents(2));

        Assert.True(less < more && more > less && less <= more && more >= less && less.CompareTo(more) < 0);
        Assert.False(less > more || more < less || less >= more || more <= less);
        Assert.True(less <= Money.FromCents(1) && less >= Money.FromCents(1) && less.CompareTo(Money.FromCents(1)) == 0);
        Assert.False(less < Money.FromCents(1) || less > Money.FromCents(1));
        Assert.Equal(less, Money.Min(more, less));
        Assert.Equal(more, Money.Max(less, more));
    }
}
