using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class BookingChangeTests
{
    [Fact]
    public void What_was_sold_can_be_offered_again_as_it_is()
    {
        var booking = ABooking().Build();

        Assert.Equal((booking.Venue, booking.Party, booking.Price), (booking.Offered.Venue, booking.Offered.Party, booking.Offered.Price));
    }

    [Fact]
    public void More_guests_are_priced_by_the_rates_of_the_sale() => Assert.Equal(
        Dollars(770), ABooking().Build().Offered.For(AParty(14), AVenue(), 12.5).Value.Price.Total);

    [Fact]
    public void A_party_that_moves_tells_from_where_to_where_and_is_reminded_anew()
    {
        var booking = ABooking().Confirmed().Build();
        Assert.Equal(TimelineStep.EventReminderOneDay, TakenAt(booking, booking.StartsAt.AddHours(-24)));
        var claim = Claimed(Saturday.AddDays(7));

        booking.Become(booking.Offered, claim);

        Assert.Equal([new BookingChanged(booking.Id, booking.StationId, Saturday.AddDays(7), ClaimNo(2), Saturday, ClaimNo(1))], booking.TakeEvents());
        Assert.Equal((claim.Slot, claim.Event.StartsAt, claim.Event.EndsAt, claim.Id, 1), (booking.Slot, booking.StartsAt, booking.EndsAt, booking.ClaimId, booking.Moves));
        Assert.DoesNotContain(booking.Timeline, taken => taken.Step.IsAboutTheEvent);
        Assert.Contains(booking.Timeline, taken => taken.Step is TimelineStep.Confirmation);
    }

    [Fact]
    public void What_has_ended_or_begun_or_cost_less_than_was_paid_is_not_sold_as_something_else()
    {
        var (over, sold, paid) = (ABooking().Cancelled().Build(), ABooking().Build(), ABooking().Confirmed(Dollars(550)).Build());

        Assert.Equal([BookingErrors.WrongStatus(BookingStatus.Cancelled)], over.MayBecome(sold.Offered, Now).Errors);
        Assert.Equal([BookingErrors.HasBegun()], sold.MayBecome(sold.Offered, sold.StartsAt).Errors);
        Assert.True(sold.MayBecome(sold.Offered, sold.StartsAt.AddTicks(-1)).IsSuccess);
        Assert.True(paid.MayBecome(paid.Offered, Now).IsSuccess);
        var cheaper = new PriceList(Enum.GetValues<PriceType>().ToDictionary(type => type, _ => Dollars(1)), 30);
        var less = Offer.Make(paid.StationId, paid.Venue, 1, false, paid.Party, PricedParty.Of(paid.Party, cheaper, 1, 0), new(cheaper, 0)).Value;
        Assert.Equal([BookingErrors.PaidMoreThanPrice(Dollars(550))], paid.MayBecome(less, Now).Errors);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_upgrade_is_eaten_by_as_many_as_ordered_it(int ordered, bool fits)
    {
        var party = AParty(extras: ordered == 0 ? [] : [new Extra(PriceType.LobsterTail, ordered)]);

        var details = BookingDetails.None with { Guests = [new("Ann", [Protein.LobsterTail, Protein.Steak], null)] };

        Assert.Equal(fits ? [] : [BookingErrors.ProteinNotOrdered()], details.For(party).Errors);
    }

    [Fact]
    public void A_third_protein_is_ordered_and_a_fourth_is_not_sold()
    {
        var party = AParty(extras: new Extra(PriceType.ThirdProtein, 1));

        Assert.True(Eating(Protein.Chicken, Protein.Steak, Protein.Tofu).For(party).IsSuccess);
        Assert.Equal([BookingErrors.ProteinNotOrdered()], Eating(Protein.Chicken, Protein.Steak, Protein.Tofu).For(AParty()).Errors);
        Assert.Equal([BookingErrors.ProteinNotOrdered()], Eating(Protein.Chicken, Protein.Steak, Protein.Tofu, Protein.Shrimp).For(party).Errors);
    }

    [Fact]
    public void Only_who_comes_chooses_and_texts_are_short()
    {
        var many = BookingDetails.None with { Guests = [.. Enumerable.Repeat(new GuestChoice(null, [], null), 11)] };
        var wordy = BookingDetails.None with { Access = BookingDetails.None.Access with { Stairs = new('x', BookingDetails.MaxText + 1) } };

        Assert.Equal([BookingErrors.TooManyChoices(10)], many.For(AParty()).Errors);
        Assert.Equal([BookingErrors.TextTooLong(500)], wordy.For(AParty()).Errors);
        Assert.Equal([BookingErrors.WrongStatus(BookingStatus.Cancelled)], ABooking().Cancelled().Build().Describe(wordy, StaffNotes.None, AParty()).Errors);
    }

    [Fact]
    public void What_was_paid_for_is_not_deleted_and_what_is_gives_its_place_back()
    {
        var booking = ABooking().Build();

        Assert.Equal([BookingErrors.HasPayment()], ABooking().Confirmed().Build().MayBeDeleted().Errors);
        Assert.True(ABooking().Completed().Build().MayBeDeleted().IsSuccess);
        Assert.True(booking.Delete(new(Now, "user:1", AReason())).IsSuccess);
        Assert.Null(booking.ClaimId);
        Assert.Equal([new BookingDeleted(booking.Id, booking.StationId, Saturday, ClaimNo(1))], booking.TakeEvents());
    }

    private static BookingDetails Eating(params Protein[] proteins) => BookingDetails.None with { Guests = [new(null, proteins, null)] };

    private static TimelineStep? TakenAt(Booking booking, DateTimeOffset at)
    {
        TimelineStep? last = null;
        while (booking.TakeDueStep(at, TimelinePolicy.Default, RefundPolicy.Default) is { } step)
        {
            last = step;
        }

        booking.TakeEvents();
        return last;
    }

    private static Claim Claimed(DateOnly date)
    {
        var startsAt = Pacific.InstantOf(date, Six);
        return new(ClaimNo(2), new(date, Six), [new(1)], 10, new(startsAt, startsAt.AddMinutes(90), SanJose), Now.AddMinutes(10));
    }
}
