using CsCheck;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class RefundLaws
{
    // From two days after the start to ten days before it, to the second, with the two borders often met.
    private static readonly Gen<TimeSpan> Notice = Gen.Frequency(
        (8, Gen.Int[-2 * 86_400, 10 * 86_400]), (1, Gen.Const(72 * 3_600)), (1, Gen.Const(24 * 3_600))).Select(seconds => TimeSpan.FromSeconds(seconds));

    private static readonly Gen<RefundPolicy> Policy =
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Decimal[0, 1], (one, other, share) => new RefundPolicy
        {
            FullAbove = TimeSpan.FromHours(Math.Max(one, other)),
            PartialFrom = TimeSpan.FromHours(Math.Min(one, other)),
            PartialShare = share,
        });

    [Fact]
    public void A_refund_is_never_negative_and_never_exceeds_what_was_paid() =>
        Gen.Select(Generators.Price, Notice, Policy).Sample((paid, notice, policy) =>
            Refund.Decide(paid, Now, Now - notice, policy).Amount is var amount && amount >= Money.Zero && amount <= paid);

    [Fact]
    public void More_notice_never_gives_less_back() =>
        Gen.Select(Generators.Price, Notice, Notice, Policy).Sample((paid, one, other, policy) =>
            Amount(paid, one < other ? one : other, policy) <= Amount(paid, one < other ? other : one, policy));

    [Fact]
    public void Only_a_refund_of_something_needs_anybody() =>
        Gen.Select(Generators.Price, Notice).Sample((paid, notice) =>
            Refund.Decide(paid, Now, Now - notice, RefundPolicy.Default) is var refund
            && (refund.Kind is RefundKind.None) == (refund.Amount == Money.Zero));

    [Fact]
    public void Whatever_was_paid_a_cancelled_booking_never_gives_back_more() =>
        Gen.Select(Gen.Long[100_00, 550_00], Notice).Sample((cents, notice) =>
        {
            var booking = ABooking().Confirmed(Money.FromCents(cents)).Build();
            var refund = booking.Cancel(AReason(), CancelledBy.Customer, RefundPolicy.Default, booking.StartsAt - notice).Value;
            return refund.Amount <= booking.Paid && booking.Cancellation!.Refund == refund;
        });

    private static Money Amount(Money paid, TimeSpan notice, RefundPolicy policy) => Refund.Decide(paid, Now, Now - notice, policy).Amount;
}
