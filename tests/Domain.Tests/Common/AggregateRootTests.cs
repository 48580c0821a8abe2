using MyHibachi.Domain.Bookings;

namespace MyHibachi.Domain.Tests.Common;

public sealed class AggregateRootTests
{
    [Fact]
    public void What_happened_is_handed_over_once_oldest_first()
    {
        var booking = ABooking().FarAway().Sell().OrValue();
        booking.Approve(TimelinePolicy.Default, Now).OrValue();

        Assert.Collection(
            booking.TakeEvents(),
            first => Assert.IsType<BookingCreated>(first),
            second => Assert.IsType<BookingApproved>(second),
            third => Assert.IsType<TimelineStepTaken>(third));
        Assert.Empty(booking.TakeEvents());
    }

    [Fact]
    public void A_new_record_has_not_been_stored_yet() => Assert.Equal(0, ABooking().Build().Version);
}
