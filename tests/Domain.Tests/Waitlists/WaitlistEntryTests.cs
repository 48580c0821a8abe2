using CsCheck;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Domain.Tests.Waitlists;

public sealed class WaitlistEntryTests
{
    private static readonly DateTimeOffset Starts = Pacific.InstantOf(Saturday, Six);

    private static readonly DateTimeOffset Ends = Now.AddMinutes(30);

    private enum Deed
    {
        Offer,
        Accept,
        Decline,
        Leave,
        Lapse,
        Settle,
    }

    [Fact]
    public void Who_joins_waits_and_says_so()
    {
        var entry = Waiting();

        Assert.Equal((WaitlistStatus.Waiting, true, Starts), (entry.Status, entry.IsOpen, entry.StartsAt));
        Assert.Equal([new WaitlistJoined(entry.Id, StationNo(1), Saturday)], entry.TakeEvents());
    }

    [Fact]
    public void An_offer_stands_until_it_ends_and_not_at_its_end()
    {
        Refused.With(WaitlistErrors.NoOffer(), Waiting().Accept(BookingNo(1), Now));
        Refused.With(WaitlistErrors.NoOffer(), Offered().Accept(BookingNo(1), Ends));
        Refused.With(WaitlistErrors.NoOffer(), Offered().Decline(Ends));
        Assert.False(Offered().IsOverAt(Ends.AddTicks(-1)));
        Assert.True(Offered().IsOverAt(Ends));

        var entry = Offered();
        entry.Accept(BookingNo(1), Ends.AddTicks(-1)).OrValue();

        Assert.Equal((WaitlistStatus.Booked, BookingNo(1), null, false), (entry.Status, entry.BookingId, entry.ClaimId, entry.IsOpen));
    }

    [Fact]
    public void No_offer_outlives_the_beginning_of_the_slot()
    {
        var entry = Waiting();
        entry.Offer(ClaimNo(1), Starts.AddMinutes(1), Starts.AddMinutes(-5)).OrValue();

        Assert.Equal(Starts, entry.OfferEndsAt);
    }

    [Fact]
    public void What_is_declined_or_left_is_given_back_and_what_was_not_offered_is_not()
    {
        var (declined, left, patient) = (Offered(), Offered(), Waiting());

        declined.Decline(Now).OrValue();
        left.Leave().OrValue();
        patient.Leave().OrValue();

        Assert.Equal((WaitlistStatus.Declined, WaitlistStatus.Left, WaitlistStatus.Left), (declined.Status, left.Status, patient.Status));
        Assert.Equal(ClaimNo(1), Assert.Single(declined.TakeEvents().OfType<WaitlistPlaceGivenBack>()).Claim);
        Assert.Equal(ClaimNo(1), Assert.Single(left.TakeEvents().OfType<WaitlistPlaceGivenBack>()).Claim);
        Assert.Empty(patient.TakeEvents().OfType<WaitlistPlaceGivenBack>());
    }

    [Fact]
    public void What_lapses_says_whether_an_answer_or_the_place_itself_came_too_late()
    {
        var (unanswered, unserved) = (Offered(), Waiting());

        unanswered.Lapse(Ends);
        unserved.Lapse(Starts);

        Assert.Equal((WaitlistStatus.Lapsed, WaitlistStatus.Passed), (unanswered.Status, unserved.Status));
    }

    [Fact]
    public void Whatever_is_done_an_entry_ends_once_and_keeps_a_place_only_while_one_is_offered() =>
        Gen.Select(Gen.Enum<Deed>(), Gen.Int[0, 60]).Array.Sample(deeds =>
        {
            var (entry, end) = (Waiting(), (WaitlistStatus?)null);
            foreach (var (deed, minute) in deeds)
            {
                Do(entry, deed, Now.AddMinutes(minute));
                Assert.Equal(entry.Status is WaitlistStatus.Offered, entry.ClaimId is not null);
                Assert.Equal(end ?? entry.Status, entry.Status);
                end = entry.IsOpen ? null : entry.Status;
            }

            Assert.InRange(entry.TakeEvents().OfType<WaitlistPlaceOffered>().Count(), 0, 1);
        });

    private static void Do(WaitlistEntry entry, Deed deed, DateTimeOffset now)
    {
        switch (deed)
        {
            case Deed.Offer:
                entry.Offer(ClaimNo(1), now.AddMinutes(30), now);
                break;
            case Deed.Accept:
                entry.Accept(BookingNo(1), now);
                break;
            case Deed.Decline:
                entry.Decline(now);
                break;
            case Deed.Leave:
                entry.Leave();
                break;
            case Deed.Lapse when entry.IsOverAt(now):
                entry.Lapse(now);
                break;
            case Deed.Settle:
                entry.Settle(BookingNo(2));
                break;
        }
    }

    private static WaitlistEntry Waiting() =>
        WaitlistEntry.Join(new(Guid.CreateVersion7()), CustomerNo(1), new(StationNo(1), new Slot(Saturday, Six), Starts, AVenue(), AParty()), Now);

    private static WaitlistEntry Offered()
    {
        var entry = Waiting();
        entry.Offer(ClaimNo(1), Ends, Now).OrValue();
        return entry;
    }
}
