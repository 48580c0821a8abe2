using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class RefundTests
{
    private static readonly DateTimeOffset Start = Pacific.InstantOf(Saturday, Six);

    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void More_than_72_hours_before_all_of_it_comes_back_by_itself() => Assert.Equal(
        new Refund(RefundKind.Automatic, Dollars(550), RefundRule.FullNotice, "More than 72 hours before the event: all of it."),
        Decide(TimeSpan.FromHours(72) + Tick));

    [Fact]
    public void At_72_hours_half_of_it_comes_back_after_approval() => Assert.Equal(
        new Refund(RefundKind.NeedsApproval, Dollars(275), RefundRule.PartialNotice, "Between 72 and 24 hours before the event: 50 % after approval."),
        Decide(TimeSpan.FromHours(72)));

    [Fact]
    public void At_24_hours_half_of_it_still_comes_back() => Assert.Equal(
        (RefundKind.NeedsApproval, Dollars(275)), (Decide(TimeSpan.FromHours(24)).Kind, Decide(TimeSpan.FromHours(24)).Amount));

    [Fact]
    public void Less_than_24_hours_before_nothing_comes_back() => Assert.Equal(
        new Refund(RefundKind.None, Money.Zero, RefundRule.ShortNotice, "Less than 24 hours before the event: nothing."), Decide(TimeSpan.FromHours(24) - Tick));

    [Fact]
    public void After_the_start_nothing_comes_back() => Assert.Equal(RefundKind.None, Decide(TimeSpan.FromHours(-1)).Kind);

    [Theory]
    [InlineData(10_001, 5_001)]
    [InlineData(10_000, 5_000)]
    [InlineData(1, 1)]
    public void Half_of_an_odd_cent_goes_to_the_customer(long paid, long refunded) =>
        Assert.Equal(refunded, Decide(TimeSpan.FromHours(48), Money.FromCents(paid)).Amount.Cents);

    [Fact]
    public void Staff_may_change_the_hours_and_the_share()
    {
        var policy = new RefundPolicy { FullAbove = TimeSpan.FromHours(48), PartialFrom = TimeSpan.FromHours(12), PartialShare = 0.25m };

        Assert.Equal(RefundKind.Automatic, Refund.Decide(Dollars(100), Start, Start.AddHours(-49), policy).Kind);
        Assert.Equal(Dollars(25), Refund.Decide(Dollars(100), Start, Start.AddHours(-12), policy).Amount);
        Assert.Equal(RefundKind.None, Refund.Decide(Dollars(100), Start, Start.AddHours(-11), policy).Kind);
    }

    [Fact]
    public void Nothing_less_than_nothing_can_have_been_paid() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Decide(TimeSpan.FromHours(48), Money.FromCents(-1)));

    private static Refund Decide(TimeSpan notice, Money? paid = null) =>
        Refund.Decide(paid ?? Dollars(550), Start, Start - notice, RefundPolicy.Default);
}
