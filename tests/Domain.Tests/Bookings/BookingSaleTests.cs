using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class BookingSaleTests
{
    [Fact]
    public void A_sale_keeps_what_was_offered_and_the_place_that_was_held()
    {
        var booking = ABooking().AskingFor(ChefNo(7)).Build();

        Assert.Equal(BookingNo(1), booking.Id);
        Assert.Equal(BookingNumber.Of(BookingNo(1)), booking.Number);
        Assert.Equal(CustomerNo(1), booking.CustomerId);
        Assert.Equal(StationNo(1), booking.StationId);
        Assert.Equal(ClaimNo(1), booking.ClaimId);
        Assert.Equal(AVenue(), booking.Venue);
        Assert.Equal(12.5, booking.DistanceMiles);
        Assert.Equal(10, booking.Party.Guests);
        Assert.Equal(ChefNo(7), booking.RequestedChef);
        Assert.Equal(Now, booking.CreatedAt);
    }

    [Fact]
    public void A_sale_takes_place_when_its_claim_says()
    {
        var booking = ABooking().Build();

        Assert.Equal(new Slot(Saturday, Six), booking.Slot);
        Assert.Equal(Pacific.InstantOf(Saturday, Six), booking.StartsAt);
        Assert.Equal(booking.StartsAt + BookingBuilder.Duration, booking.EndsAt);
    }

    [Fact]
    public void A_sale_owes_everything()
    {
        var booking = ABooking().Build();

        Assert.Equal(Money.Zero, booking.Paid);
        Assert.Equal(Dollars(550), booking.Balance);
        Assert.True(booking.IsLive);
        Assert.Null(booking.Cancellation);
    }

    [Fact]
    public void The_deposit_is_asked_for_with_the_sale_and_due_two_hours_later()
    {
        var booking = ABooking().Build();

        Assert.Equal(BookingStatus.PendingDeposit, booking.Status);
        Assert.Equal(Now, booking.DepositAskedAt);
        Assert.Equal(Now.AddHours(2), booking.DepositDueAt);
        Assert.Equal(Now, booking.DepositRemindedAt);
        Assert.Equal([new TimelineEntry(TimelineStep.Confirmation, Now, Now)], booking.Timeline);
    }

    [Fact]
    public void Far_away_nothing_is_due_before_staff_approve()
    {
        var booking = ABooking().FarAway().Build();

        Assert.Equal(BookingStatus.PendingApproval, booking.Status);
        Assert.Null(booking.DepositAskedAt);
        Assert.Null(booking.DepositDueAt);
        Assert.Empty(booking.Timeline);
        Assert.True(booking.IsLive);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_venue_without_a_street_is_refused(string? street) =>
        Refused.With(BookingErrors.StreetRequired(), ABooking().At(AVenue(street)).Sell());

    [Fact]
    public void A_sale_is_told_to_others()
    {
        Assert.Collection(
            ABooking().Sell().OrValue().TakeEvents(),
            sold => Assert.Equal(BookingNo(1), Assert.IsType<BookingCreated>(sold).Booking),
            told => Assert.Equal(TimelineStep.Confirmation, Assert.IsType<TimelineStepTaken>(told).Step));
    }
}
