using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>A party of ten costs $550, of which $100 are the deposit.</summary>
[Collection(OneCluster.Name)]
public sealed class ConfirmBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(100_00)]
    [InlineData(550_00)]
    public async Task The_deposit_or_all_of_it_confirms(int cents)
    {
        var booking = (await _cluster.Sold()).Booking;

        Assert.True((await _cluster.Send(Confirm(booking, cents), Actors.Admin())).IsSuccess);

        var stored = await _cluster.Stored(booking);
        Assert.Equal((BookingStatus.Confirmed, cents), (stored.Status, stored.Paid.Cents));
    }

    [Theory]
    [InlineData(99_99, "DEPOSIT_TOO_SMALL")]
    [InlineData(550_01, "PAID_TOO_MUCH")]
    [InlineData(int.MaxValue, "PAID_TOO_MUCH")]
    [InlineData(0, "INVALID_AMOUNT")]
    [InlineData(-100_00, "INVALID_AMOUNT")]
    public async Task Too_little_and_too_much_is_refused(int cents, string code)
    {
        var booking = (await _cluster.Sold()).Booking;

        await _cluster.Refuses(Confirm(booking, cents), Actors.Admin(), code, "amountPaidCents");
    }

    [Fact]
    public async Task A_repeat_of_the_same_payment_is_no_second_one()
    {
        var (booking, cashier) = ((await _cluster.Sold()).Booking, Actors.Admin());
        var payment = Confirm(booking, 100_00);

        Assert.True((await _cluster.Send(payment, cashier)).IsSuccess);
        Assert.True((await _cluster.Send(payment, cashier)).IsSuccess);

        Assert.Equal(100_00, (await _cluster.Stored(booking)).Paid.Cents);
    }

    [Fact]
    public async Task What_is_confirmed_or_cancelled_is_not_confirmed_again()
    {
        var booking = (await _cluster.Sold()).Booking;
        await _cluster.Confirm(booking);
        await _cluster.Refuses(Confirm(booking, 100_00), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");

        Assert.True((await _cluster.Cancel(booking, Actors.Admin())).IsSuccess);

        await _cluster.Refuses(Confirm(booking, 100_00), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
    }

    private static ConfirmBooking Confirm(BookingId booking, int cents) => new(booking, Money.FromCents(cents), Walking.NewKey());
}
