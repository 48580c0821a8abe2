using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Negotiations;

[Collection(OneCluster.Name)]
public sealed class RequestNegotiationTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_customer_asks_and_the_party_that_makes_room_is_told_once_on_both_channels()
    {
        var wanted = await _cluster.Wanted();
        var request = Negotiating.Request(wanted);

        var id = await _cluster.Asks(wanted, request);
        Assert.Equal(id, (await _cluster.Send(request, wanted.Wishing.Actor)).Value);

        var asked = await _cluster.Stored(id);
        Assert.Equal((NegotiationStatus.Open, wanted.AskedBooking, Money.FromDollars(20), false), (asked.Status, asked.AskedBookingId, asked.Credit, asked.ByStaff));
        Assert.Equal(new(15, 0), asked.Proposal.Slot.Start);
        Assert.Equal(_cluster.Clock.GetUtcNow().AddHours(24), asked.AnswerBy);
        Assert.Equal(["negotiation-request Email asked", "negotiation-request Sms asked"], await _cluster.Told(wanted, id));
        Assert.Equal(64, (await _cluster.Link(id)).Length);
    }

    [Fact]
    public async Task A_slot_with_room_needs_nobody_to_be_asked()
    {
        var wanted = await _cluster.Wanted();
        var free = Negotiating.Request(wanted) with { Slot = wanted.Station.Slot(Wanted.Day, 21) };

        await _cluster.Refuses(free, wanted.Wishing.Actor, "SLOT_FREE", "slot");
        await _cluster.Refuses(free with { Slot = wanted.Station.Slot(Wanted.Day, 12) }, wanted.Wishing.Actor, "SLOT_FREE", "slot");
        await _cluster.Refuses(free with { Slot = wanted.Station.Slot(-1, 12) }, wanted.Wishing.Actor, "SLOT_IN_THE_PAST", "slot");
    }

    [Fact]
    public async Task A_customer_says_neither_whom_to_ask_nor_what_to_offer_and_asks_for_no_other_party()
    {
        var wanted = await _cluster.Wanted();
        var request = Negotiating.Request(wanted);

        await _cluster.Refuses(request with { Asked = wanted.AskedBooking }, wanted.Wishing.Actor, "FORBIDDEN");
        await _cluster.Refuses(request with { Incentive = new(100, null) }, wanted.Wishing.Actor, "FORBIDDEN");
        await _cluster.Refuses(request, wanted.Asked.Actor, "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(request, Actors.Manager((await _cluster.OpenStation(1)).Id), "BOOKING_NOT_FOUND", "bookingId");
        await _cluster.Refuses(request, Actor.Anonymous, "UNAUTHENTICATED");
        await _cluster.Refuses(request, Actors.Support(), "FORBIDDEN");
    }

    [Fact]
    public async Task Staff_choose_whom_to_ask_for_what_and_what_to_offer_within_bounds()
    {
        var wanted = await _cluster.Wanted();
        var staff = Actors.Manager(wanted.Station.Id);
        var request = Negotiating.Request(wanted) with { Asked = wanted.AskedBooking, Proposal = new(wanted.Station.Slot(Wanted.Day, 21), -30), Incentive = new(null, 10) };

        await _cluster.Refuses(request with { Incentive = new(null, 16) }, staff, "INCENTIVE_OUT_OF_BOUNDS", "incentive");
        await _cluster.Refuses(request with { Incentive = new(1, 1) }, staff, "INCENTIVE_NOT_ONE", "incentive");
        await _cluster.Refuses(request with { Proposal = new(wanted.Station.Slot(Wanted.Day, 21), 61) }, staff, "PROPOSAL_TOO_FAR", "proposal");
        await _cluster.Refuses(request with { Proposal = new(wanted.Slot, 0) }, staff, "PROPOSAL_TOO_FAR", "proposal");
        await _cluster.Refuses(request with { Proposal = new(wanted.Slot, 15) }, staff, "PROPOSAL_MAKES_NO_ROOM", "proposal");
        await _cluster.Refuses(request with { Asked = wanted.WishingBooking, Proposal = null }, staff, "BOOKING_CANNOT_BE_ASKED", "askedBookingId");
        await _cluster.Refuses(request with { Asked = null }, staff, "BOOKING_CANNOT_BE_ASKED", "askedBookingId");

        var asked = await _cluster.Stored(await _cluster.Asks(wanted, request, staff));
        Assert.Equal((new Incentive(IncentiveKind.Percent, 10), true), (asked.Incentive, asked.ByStaff));
        Assert.Equal((await _cluster.Stored(wanted.AskedBooking)).Price.Total.Share(0.1m), asked.Credit);
        Assert.Equal(wanted.Station.Clock.InstantOf(wanted.Slot.Date, new(20, 30)), asked.Proposal.StartsAt);
    }

    [Fact]
    public async Task Another_day_must_have_a_place()
    {
        var wanted = await _cluster.Wanted();
        var there = wanted.Station.Slot(Wanted.Day + 1, 18);
        var request = Negotiating.Request(wanted) with { Asked = wanted.AskedBooking, Proposal = new(there, 0) };
        var full = await _cluster.Book(wanted.Station, await _cluster.Customer(), there);

        await _cluster.Refuses(request, Actors.Admin(), "SLOT_TAKEN", "proposal");
        await _cluster.Cancel(full, Actors.Admin());
        await _cluster.Settled();

        Assert.True((await _cluster.Send(request, Actors.Admin())).IsSuccess);
    }

    [Fact]
    public async Task A_party_is_asked_by_one_at_a_time_and_asks_once_at_a_time()
    {
        var wanted = await _cluster.Wanted();
        var third = await _cluster.Customer();
        var other = await _cluster.Book(wanted.Station, third, wanted.Station.Slot(Wanted.Day + 1, 12));
        await _cluster.Asks(wanted);

        await _cluster.Refuses(Negotiating.Request(wanted), wanted.Wishing.Actor, "BOOKING_IN_NEGOTIATION", "bookingId");
        await _cluster.Refuses(Negotiating.Request(wanted) with { Booking = other, Asked = wanted.AskedBooking }, Actors.Admin(), "BOOKING_IN_NEGOTIATION", "askedBookingId");
        await _cluster.Refuses(Negotiating.Request(wanted) with { Booking = other }, third.Actor, "NOBODY_TO_ASK", "slot");
    }

    [Fact]
    public async Task Who_said_no_is_not_asked_for_the_same_wish_again()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        await _cluster.Answer(id, accept: false, wanted.Asked.Actor);

        await _cluster.Refuses(Negotiating.Request(wanted), wanted.Wishing.Actor, "NOBODY_TO_ASK", "slot");
    }

    [Fact]
    public async Task Parties_about_to_begin_are_left_alone()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (asked, wishing) = (await _cluster.Customer(), await _cluster.Customer());
        await _cluster.Book(station, asked, station.Slot(1, 12));
        var booking = await _cluster.Book(station, wishing, station.Slot(2, 12));

        await _cluster.Refuses(new RequestNegotiation(booking, station.Slot(1, 12), null, null, null, Walking.NewKey()), wishing.Actor, "NEGOTIATION_TOO_LATE", "slot");
    }

    [Fact]
    public async Task A_customer_has_few_open_at_a_time()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var wishing = await _cluster.Customer();
        foreach (var day in (int[])[9, 10, 11])
        {
            await _cluster.Book(station, await _cluster.Customer(), station.Slot(day, 18));
            var own = await _cluster.Book(station, wishing, station.Slot(day, 12));
            var request = new RequestNegotiation(own, station.Slot(day, 18), null, null, null, Walking.NewKey());
            if (day < 11)
            {
                Assert.True((await _cluster.Send(request, wishing.Actor)).IsSuccess);
            }
            else
            {
                await _cluster.Refuses(request, wishing.Actor, "TOO_MANY_NEGOTIATIONS", "slot");
            }
        }
    }
}
