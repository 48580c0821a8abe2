using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Negotiations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Negotiations;

[Collection(OneCluster.Name)]
public sealed class AnswerTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Yes_gives_both_parties_their_new_times_and_the_asked_one_the_credit()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);

        Assert.Equal(NegotiationStatus.Accepted, (await _cluster.AnswerBy(await _cluster.Link(id), accept: true)).Value);
        await _cluster.Settled();

        var (asked, wishing) = (await _cluster.Stored(wanted.AskedBooking), await _cluster.Stored(wanted.WishingBooking));
        Assert.Equal((new TimeOnly(15, 0), Money.FromDollars(20)), (asked.Slot.Start, asked.Credit));
        Assert.Equal((new TimeOnly(18, 0), Money.Zero), (wishing.Slot.Start, wishing.Credit));
        Assert.Equal(asked.Price.Total - asked.Paid - asked.Credit, asked.Balance);
        Assert.Equal(
            [$"15:00 {asked.Id.Value}", $"18:00 {wishing.Id.Value}"],
            await _cluster.Tables.Column<string>("SELECT to_char(slot_time, 'HH24:MI') || ' ' || booking_id FROM slot_claims WHERE station_id = $1 ORDER BY 1", wanted.Station.Id.Value));
        Assert.Equal(
            [
                "negotiation-agreed Email asked", "negotiation-agreed Sms asked", "negotiation-granted Email wishing", "negotiation-granted Sms wishing",
                "negotiation-request Email asked", "negotiation-request Sms asked",
            ],
            await _cluster.Told(wanted, id));
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM messages WHERE template = 'rescheduled' AND station_id = $1", wanted.Station.Id.Value));
        Assert.Equal((0, 1), (await _cluster.PlacesLeft(wanted.Station.Day(Wanted.Day), 18), await _cluster.PlacesLeft(wanted.Station.Day(Wanted.Day), 12)));
    }

    [Fact]
    public async Task Two_parties_take_each_others_places_where_no_slot_is_free()
    {
        var wanted = await _cluster.Wanted();
        var staff = Actors.Admin();
        var id = await _cluster.Asks(wanted, Negotiating.Request(wanted) with { Asked = wanted.AskedBooking, Proposal = new(wanted.Station.Slot(Wanted.Day, 12), 0) }, staff);

        Assert.Equal(NegotiationStatus.Accepted, (await _cluster.Answer(id, accept: true, wanted.Asked.Actor)).Value);

        Assert.Equal(new TimeOnly(12, 0), (await _cluster.Stored(wanted.AskedBooking)).Slot.Start);
        Assert.Equal(new TimeOnly(18, 0), (await _cluster.Stored(wanted.WishingBooking)).Slot.Start);
    }

    [Fact]
    public async Task A_party_may_agree_to_another_day_which_keeps_its_place_first()
    {
        var wanted = await _cluster.Wanted(wishingDay: 7);
        var there = wanted.Station.Slot(Wanted.Day + 2, 21);
        var id = await _cluster.Asks(wanted, Negotiating.Request(wanted) with { Asked = wanted.AskedBooking, Proposal = new(there, -45) }, Actors.Admin());

        Assert.Equal(NegotiationStatus.Accepted, (await _cluster.Answer(id, accept: true, wanted.Asked.Actor)).Value);
        await _cluster.Settled();

        var (asked, wishing) = (await _cluster.Stored(wanted.AskedBooking), await _cluster.Stored(wanted.WishingBooking));
        Assert.Equal((there.Date, wanted.Station.Clock.InstantOf(there.Date, new(20, 15))), (asked.Slot.Date, asked.StartsAt));
        Assert.Equal((wanted.Slot.Date, wanted.Slot.Time), (wishing.Slot.Date, wishing.Slot.Start));
        Assert.Equal(2, await _cluster.Tables.Value<long>("SELECT count(*) FROM slot_claims WHERE station_id = $1 AND held_until IS NULL", wanted.Station.Id.Value));
        Assert.Equal(1, await _cluster.PlacesLeft(wanted.Station.Day(7), 12));
    }

    [Fact]
    public async Task A_day_that_has_no_place_any_more_ends_it_and_both_are_told()
    {
        var wanted = await _cluster.Wanted();
        var there = wanted.Station.Slot(Wanted.Day + 2, 21);
        var id = await _cluster.Asks(wanted, Negotiating.Request(wanted) with { Asked = wanted.AskedBooking, Proposal = new(there, 0) }, Actors.Admin());
        await _cluster.Book(wanted.Station, await _cluster.Customer(), there);

        Assert.Equal("NEGOTIATION_IMPOSSIBLE", (await _cluster.Answer(id, accept: true, wanted.Asked.Actor)).Errors[0].Code);
        await _cluster.Settled();

        Assert.Equal((NegotiationStatus.Impossible, true), ((await _cluster.Stored(id)).Status, (await _cluster.Stored(id)).Answer));
        Assert.Equal((18, 12), ((await _cluster.Stored(wanted.AskedBooking)).Slot.Start.Hour, (await _cluster.Stored(wanted.WishingBooking)).Slot.Start.Hour));
        Assert.Contains("negotiation-closed Sms asked", await _cluster.Told(wanted, id));
        Assert.Contains("negotiation-refused Sms wishing", await _cluster.Told(wanted, id));
        await _cluster.Refuses(new RespondToNegotiation(null, id, true), wanted.Asked.Actor, "NEGOTIATION_IMPOSSIBLE", "accept");
    }

    [Fact]
    public async Task No_changes_nothing_and_tells_the_wishing_party()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);

        Assert.Equal(NegotiationStatus.Declined, (await _cluster.Answer(id, accept: false, wanted.Asked.Actor)).Value);
        await _cluster.Settled();

        Assert.Equal(18, (await _cluster.Stored(wanted.AskedBooking)).Slot.Start.Hour);
        Assert.Equal(Money.Zero, (await _cluster.Stored(wanted.AskedBooking)).Credit);
        Assert.Equal(
            ["negotiation-refused Email wishing", "negotiation-refused Sms wishing", "negotiation-request Email asked", "negotiation-request Sms asked"], await _cluster.Told(wanted, id));
    }

    [Fact]
    public async Task A_repeat_has_the_same_result_and_another_answer_is_refused()
    {
        var (yes, no) = (await _cluster.Wanted(), await _cluster.Wanted());
        var (accepted, declined) = (await _cluster.Asks(yes), await _cluster.Asks(no));
        var link = await _cluster.Link(accepted);
        await _cluster.AnswerBy(link, accept: true);
        await _cluster.Answer(declined, accept: false, no.Asked.Actor);
        await _cluster.Settled();
        var before = await _cluster.Tables.Fingerprint();

        Assert.Equal(NegotiationStatus.Accepted, (await _cluster.AnswerBy(link, accept: true)).Value);
        Assert.Equal(NegotiationStatus.Declined, (await _cluster.Answer(declined, accept: false, no.Asked.Actor)).Value);
        Assert.Equal(before, await _cluster.Tables.Fingerprint());
        await _cluster.Refuses(new RespondToNegotiation(new Secret(link), null, false), Actor.Anonymous, "NEGOTIATION_ANSWERED", "accept");
        await _cluster.Refuses(new RespondToNegotiation(null, declined, true), no.Asked.Actor, "NEGOTIATION_ANSWERED", "accept");
    }

    [Fact]
    public async Task Nobody_but_the_asked_party_answers()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        var link = await _cluster.Link(id);
        var changed = (link[40] == 'A' ? 'B' : 'A') is var other ? string.Concat(link.AsSpan(0, 40), [other], link.AsSpan(41)) : link;
        var answer = new RespondToNegotiation(null, id, true);

        await _cluster.Refuses(answer with { Negotiation = null, Token = new Secret(changed) }, Actor.Anonymous, "NEGOTIATION_LINK_INVALID", "token");
        await _cluster.Refuses(answer with { Negotiation = null, Token = new Secret("") }, wanted.Asked.Actor, "NEGOTIATION_LINK_INVALID", "token");
        await _cluster.Refuses(answer with { Token = new Secret(link) }, wanted.Asked.Actor, "NEGOTIATION_NOT_NAMED", "token");
        await _cluster.Refuses(answer, Actor.Anonymous, "UNAUTHENTICATED");
        await _cluster.Refuses(answer, wanted.Wishing.Actor, "FORBIDDEN");
        await _cluster.Refuses(answer, Actors.Manager(wanted.Station.Id), "FORBIDDEN");
        await _cluster.Refuses(answer, (await _cluster.Customer()).Actor, "NEGOTIATION_NOT_FOUND", "negotiationId");
    }

    [Fact]
    public async Task Of_many_answers_at_once_one_counts()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => _cluster.Answer(id, accept: number % 2 == 0, wanted.Asked.Actor))));

        var stored = (await _cluster.Stored(id)).Status;
        Assert.All(answers, answer => Assert.Equal(answer.IsSuccess ? stored.ToString() : "NEGOTIATION_ANSWERED", answer.IsSuccess ? answer.Value.ToString() : answer.Errors[0].Code));
        Assert.Equal(3, answers.Count(answer => answer.IsSuccess));
        Assert.Equal(stored is NegotiationStatus.Accepted ? 18 : 12, (await _cluster.Stored(wanted.WishingBooking)).Slot.Start.Hour);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Against_a_cancellation_of_either_party_both_move_or_neither(bool ofTheAsked)
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        var cancelled = ofTheAsked ? wanted.AskedBooking : wanted.WishingBooking;

        var answer = Task.Run(() => _cluster.Answer(id, accept: true, wanted.Asked.Actor));
        var cancellation = Task.Run(() => _cluster.Cancel(cancelled, Actors.Admin()));
        await Task.WhenAll(answer, cancellation);
        await _cluster.Settled();

        Assert.Empty((await cancellation).Errors);
        await BothOrNeither(wanted, id, await answer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Against_a_move_of_either_party_both_move_or_neither(bool ofTheAsked)
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        var moved = ofTheAsked ? wanted.AskedBooking : wanted.WishingBooking;
        var version = (await _cluster.Stored(moved)).Version;

        var answer = Task.Run(() => _cluster.Answer(id, accept: true, wanted.Asked.Actor));
        var move = Task.Run(() => _cluster.Send(new RescheduleBooking(moved, version, wanted.Station.Slot(Wanted.Day + 3, 12)), Actors.Admin()));
        await Task.WhenAll(answer, move);
        await _cluster.Settled();

        // Who lost hears that the record is another one by now.
        Assert.Equal((await answer).IsSuccess ? ["STALE_RECORD"] : [], (await move).Errors.Select(error => error.Code));
        await BothOrNeither(wanted, id, await answer);
    }

    [Fact]
    public async Task A_cancellation_or_a_move_of_either_party_ends_it_and_the_other_is_told()
    {
        var (first, second) = (await _cluster.Wanted(), await _cluster.Wanted());
        var (cancelled, moved) = (await _cluster.Asks(first), await _cluster.Asks(second));

        await _cluster.Cancel(first.WishingBooking, first.Wishing.Actor);
        var version = (await _cluster.Stored(second.AskedBooking)).Version;
        Assert.Empty((await _cluster.Send(new RescheduleBooking(second.AskedBooking, version, second.Station.Slot(Wanted.Day, 21)), second.Asked.Actor)).Errors);
        await _cluster.Settled();

        Assert.Equal((NegotiationStatus.Impossible, NegotiationStatus.Impossible), ((await _cluster.Stored(cancelled)).Status, (await _cluster.Stored(moved)).Status));
        Assert.Equal(["negotiation-closed Email asked", "negotiation-closed Sms asked"], (await _cluster.Told(first, cancelled)).Take(2));
        Assert.DoesNotContain(await _cluster.Told(first, cancelled), told => told.EndsWith("wishing", StringComparison.Ordinal));
        Assert.Contains("negotiation-refused Sms wishing", await _cluster.Told(second, moved));
    }

    [Fact]
    public async Task Whoever_asked_may_withdraw_and_nobody_else()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);

        await _cluster.Refuses(new WithdrawNegotiation(id), wanted.Asked.Actor, "NEGOTIATION_NOT_FOUND", "negotiationId");
        Assert.Empty((await _cluster.Send(new WithdrawNegotiation(id), wanted.Wishing.Actor)).Errors);
        Assert.Empty((await _cluster.Send(new WithdrawNegotiation(id), Actors.Manager(wanted.Station.Id))).Errors);
        await _cluster.Settled();

        Assert.Contains("negotiation-closed Sms asked", await _cluster.Told(wanted, id));
        await _cluster.Refuses(new RespondToNegotiation(null, id, true), wanted.Asked.Actor, "NEGOTIATION_OVER", "negotiationId");
    }

    private async Task BothOrNeither(Wanted wanted, NegotiationId id, Result<NegotiationStatus> answer)
    {
        var (negotiation, asked, wishing) = (await _cluster.Stored(id), await _cluster.Stored(wanted.AskedBooking), await _cluster.Stored(wanted.WishingBooking));
        Assert.Equal(answer.IsSuccess, negotiation.Status is NegotiationStatus.Accepted);
        Assert.Equal(answer.IsSuccess ? [] : ["NEGOTIATION_IMPOSSIBLE"], answer.Errors.Select(error => error.Code));
        Assert.Equal((answer.IsSuccess, answer.IsSuccess), (asked.Moves > 0 && asked.Slot.Start.Hour == 15, wishing.Slot.Start.Hour == 18));
        Assert.Equal(
            await _cluster.Tables.Value<long>("SELECT count(*) FROM bookings WHERE station_id = $1 AND status <> 'Cancelled'", wanted.Station.Id.Value),
            await _cluster.Tables.Value<long>("SELECT count(*) FROM slot_claims WHERE station_id = $1", wanted.Station.Id.Value));
    }
}
