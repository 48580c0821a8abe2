using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Silo.Tests.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Negotiations;

[Collection(Clusters.MovingClock)]
public sealed class LapseTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_question_that_nobody_answers_ends_by_itself_once_and_both_are_told()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        await _cluster.Deactivate(_cluster.Grains.StationDay(wanted.Station.Day(Wanted.Day)));

        _cluster.Clock.Advance((await _cluster.Stored(id)).AnswerBy - _cluster.Clock.GetUtcNow());
        await _cluster.AsTimeGoesOn(async () => (await _cluster.Stored(id)).Status is NegotiationStatus.Lapsed, "the question has lapsed");
        await _cluster.Settled();

        Assert.Equal("NEGOTIATION_EXPIRED", (await _cluster.Answer(id, accept: true, wanted.Asked.Actor)).Errors[0].Code);
        Assert.Equal(
            [
                "negotiation-closed Email asked", "negotiation-closed Sms asked", "negotiation-refused Email wishing", "negotiation-refused Sms wishing",
                "negotiation-request Email asked", "negotiation-request Sms asked",
            ],
            await _cluster.Told(wanted, id));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM outbox_events WHERE type = 'NegotiationEnded' AND payload->>'negotiation' = $1", id.Value.ToString()));
        Assert.Equal(0, await _cluster.Tables.Value<long>(
            "SELECT count(*) FROM orleans.reminders WHERE reminder_name = 'negotiations' AND grain_id LIKE '%' || $1 || '%'", wanted.Station.Id.Value.ToString("N")));
    }

    [Fact]
    public async Task What_is_answered_in_time_does_not_lapse()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        Assert.True((await _cluster.Answer(id, accept: true, wanted.Asked.Actor)).IsSuccess);

        _cluster.Clock.Advance(NegotiationPolicy.Default.AnswerWithin + TimeSpan.FromMinutes(1));
        await _cluster.Grains.StationDay(wanted.Station.Day(Wanted.Day)).EndNegotiations();

        Assert.Equal(NegotiationStatus.Accepted, (await _cluster.Stored(id)).Status);
    }
}
