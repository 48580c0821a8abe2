using CsCheck;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class BookingCreditTests
{
    [Fact]
    public void A_credit_lowers_the_balance_and_nothing_else_of_the_price()
    {
        var booking = ABooking().Confirmed().Build();
        var (price, before) = (booking.Price, booking.Balance);

        booking.MoveByAgreement(Later(booking), Dollars(20));

        Assert.Equal((Dollars(20), before - Dollars(20), price), (booking.Credit, booking.Balance, booking.Price));
        Assert.Equal(Pacific.InstantOf(Saturday, Nine), booking.StartsAt);
        Assert.True(Assert.Single(booking.TakeEvents().OfType<BookingChanged>()).ByAgreement);
    }

    [Fact]
    public void Whoever_pays_the_rest_pays_it_less_the_credit()
    {
        var (paid, asked) = (ABooking().Build(), ABooking().Build());
        asked.MoveByAgreement(Later(asked), Dollars(20));

        Assert.Equal([BookingErrors.PaidTooMuch(asked.Price.Total - Dollars(20))], asked.Confirm(paid.Price.Total).Errors);
        Assert.True(asked.Confirm(asked.Price.Total - Dollars(20)).IsSuccess);
        Assert.Equal(Money.Zero, asked.Balance);
    }

    [Fact]
    public void A_cancellation_gives_back_what_was_paid_and_the_credit_lapses()
    {
        var booking = ABooking().Confirmed().Build();
        booking.MoveByAgreement(Later(booking), Dollars(20));

        var refund = booking.Cancel(AReason(), CancelledBy.Customer, RefundPolicy.Default, Now).Value;

        Assert.Equal((Dollars(100), Money.Zero), (refund.Amount, booking.Credit));
    }

    [Fact]
    public void However_much_is_granted_paid_or_ordered_less_the_deposit_is_owed_and_nothing_is_owed_back() =>
        Gen.Select(Gen.Int[0, 200_000].Array[1, 4], Gen.Int[0, 200_000], Gen.Int[1, 12]).Sample((credits, paid, adults) =>
        {
            var booking = ABooking().Build();
            foreach (var cents in credits)
            {
                booking.MoveByAgreement(Later(booking), Money.FromCents(cents));
            }

            _ = booking.Confirm(Money.FromCents(paid));
            var smaller = booking.Offered.For(AParty(adults), booking.Venue, booking.DistanceMiles).Value;
            if (booking.MayBecome(smaller, Now).IsSuccess)
            {
                booking.Become(smaller, Later(booking));
            }

            Assert.True(booking.Credit >= Money.Zero && booking.Balance >= Money.Zero && booking.OpenToCredit >= Money.Zero);
            Assert.True(booking.Price.Total - booking.Credit >= Money.Max(booking.Paid, booking.Price.Deposit));
        });

    private static Claim Later(Booking booking)
    {
        var start = Pacific.InstantOf(Saturday, Nine);
        return new(ClaimNo(9), new Slot(Saturday, Nine), [new(1)], booking.Party.Guests, new(start, start + BookingBuilder.Duration, SanJose), Now, IsSold: true);
    }
}
