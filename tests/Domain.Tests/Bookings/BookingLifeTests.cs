using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Tests.Bookings;

/// <summary>Approval, deposit and the two ways to end after the event.</summary>
public sealed class BookingLifeTests
{
    [Fact]
    public void Approval_asks_for_the_deposit_from_that_moment()
    {
        var booking = ABooking().FarAway().Build();

        booking.Approve(TimelinePolicy.Default, Now.AddDays(1)).OrValue();

        Assert.Equal(BookingStatus.PendingDeposit, booking.Status);
        Assert.Equal(Now.AddDays(1), booking.DepositAskedAt);
        Assert.Equal(Now.AddDays(1).AddHours(2), booking.DepositDueAt);
        Assert.Collection(
            booking.TakeEvents(),
            approved => Assert.Equal(BookingNo(1), Assert.IsType<BookingApproved>(approved).Booking),
            told => Assert.Equal(TimelineStep.Confirmation, Assert.IsType<TimelineStepTaken>(told).Step));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100.01)]
    [InlineData(550)]
    public void The_deposit_or_more_confirms(decimal dollars)
    {
        var booking = ABooking().Build();

        booking.Confirm(Dollars(dollars)).OrValue();

        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal(Dollars(dollars), booking.Paid);
        Assert.Equal(Dollars(550 - dollars), booking.Balance);
        Assert.Equal(BookingNo(1), Assert.IsType<BookingConfirmed>(Assert.Single(booking.TakeEvents())).Booking);
    }

    [Theory]
    [InlineData(99.99)]
    [InlineData(0)]
    [InlineData(-100)]
    public void Less_than_the_deposit_does_not_confirm(decimal dollars) =>
        AssertUntouched(ABooking().Build(), booking =>
            Refused.With(new Error("DEPOSIT_TOO_SMALL", "The deposit is $100.00.", "amountPaidCents"), booking.Confirm(Dollars(dollars))));

    [Fact]
    public void More_than_the_total_does_not_confirm() =>
        AssertUntouched(ABooking().Build(), booking =>
            Refused.With(new Error("PAID_TOO_MUCH", "The whole booking costs $550.00.", "amountPaidCents"), booking.Confirm(Dollars(550.01m))));

    [Theory]
    [InlineData(BookingStatus.Completed)]
    [InlineData(BookingStatus.NoShow)]
    public void After_its_start_a_confirmed_booking_can_be_closed(BookingStatus end)
    {
        var booking = ABooking().Confirmed().Build();

        Close(booking, end, booking.StartsAt).OrValue();

        Assert.Equal(end, booking.Status);
        Assert.False(booking.IsLive);
        BookingEvent told = end is BookingStatus.Completed
            ? new BookingCompleted(BookingNo(1), StationNo(1), Saturday)
            : new BookingMarkedNoShow(BookingNo(1), StationNo(1), Saturday);
        Assert.Equal(told, Assert.Single(booking.TakeEvents()));
    }

    [Theory]
    [InlineData(BookingStatus.Completed)]
    [InlineData(BookingStatus.NoShow)]
    public void Before_its_start_a_booking_cannot_be_closed(BookingStatus end) =>
        AssertUntouched(ABooking().Confirmed().Build(), booking =>
            Refused.With(BookingErrors.NotBegun(), Close(booking, end, booking.StartsAt.AddTicks(-1))));

    [Fact]
    public void A_later_price_does_not_touch_what_was_sold()
    {
        var prices = Enum.GetValues<PriceType>().ToDictionary(type => type, type => PriceList.Default[type]);
        var booking = ABooking().Pricing(new PriceList(prices, 30)).Build();

        prices[PriceType.Adult] = Dollars(500);

        Assert.Equal(Dollars(550), booking.Price.Total);
    }

    private static Result<Done> Close(Booking booking, BookingStatus end, DateTimeOffset now) =>
        end is BookingStatus.Completed ? booking.Complete(now) : booking.MarkNoShow(now);

    private static void AssertUntouched(Booking booking, Action<Booking> refused)
    {
        var (status, paid) = (booking.Status, booking.Paid);

        refused(booking);

        Assert.Equal((status, paid), (booking.Status, booking.Paid));
        Assert.Empty(booking.TakeEvents());
    }
}
