using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Domain.Tests.Leads;

public sealed class LeadTests
{
    [Fact]
    public void A_missed_deposit_leaves_what_was_asked_for()
    {
        var booking = ABooking().Build();
        booking.Cancel(AReason(), CancelledBy.System, RefundPolicy.Default, Now.AddHours(6)).OrValue();

        var lead = Lead.From(new(booking.Id.Value), booking, LeadReason.DepositMissed, Now.AddHours(6));

        Assert.Equal(
            (booking.Id, CustomerNo(1), StationNo(1), LeadReason.DepositMissed, Dollars(550), Now.AddHours(6)),
            (lead.BookingId, lead.CustomerId, lead.StationId, lead.Reason, lead.Worth, lead.CapturedAt));
    }

    [Fact]
    public void A_missed_deposit_says_where_the_booking_came_from()
    {
        var (booking, spring) = (ABooking().Build(), new DemandSource("web", null, null, "spring", null, null, null));
        booking.CameFrom(spring);

        Assert.Equal(spring, Lead.From(new(booking.Id.Value), booking, LeadReason.DepositMissed, Now).Source);
        booking.CameFrom(DemandSource.Unknown);
        Assert.Null(booking.Source);
        Assert.Equal(DemandSource.Unknown, Lead.From(new(booking.Id.Value), booking, LeadReason.DepositMissed, Now).Source);
    }
}
