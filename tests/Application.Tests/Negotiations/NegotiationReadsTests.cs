using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Merges;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Negotiations;

[Collection(OneCluster.Name)]
public sealed class NegotiationReadsTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Each_sees_the_own_side_and_others_nothing()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);

        Assert.Equal((true, true, false), Sides(await Seen(id, wanted.Wishing.Actor)));
        Assert.Equal((false, false, true), Sides(await Seen(id, wanted.Asked.Actor)));
        Assert.Equal((null, true, true), Sides(await Seen(id, Actors.Manager(wanted.Station.Id))));
        Assert.Null(await Seen(id, (await _cluster.Customer()).Actor));
        Assert.Null(await Seen(id, Actors.Manager((await _cluster.OpenStation(1)).Id)));
    }

    [Fact]
    public async Task After_a_merge_it_is_the_remaining_records_question()
    {
        var wanted = await _cluster.Wanted();
        var id = await _cluster.Asks(wanted);
        var kept = await _cluster.Customer();

        var merge = new MergeCustomers(kept.Id, 0, wanted.Asked.Id, 0, "The same person twice.", Walking.NewKey());
        Assert.Empty((await _cluster.Send(merge, Actors.Admin())).Errors);

        Assert.Equal(false, (await Seen(id, kept.Actor))!.Asks);
        Assert.Equal(NegotiationStatus.Accepted, (await _cluster.Answer(id, accept: true, kept.Actor)).Value);
    }

    [Fact]
    public async Task Rates_and_the_median_are_told_by_what_was_offered()
    {
        var wanted = await _cluster.Wanted();
        await Told(wanted, "'Accepted', true, '10 minutes'", "'Declined', false, '30 minutes'", "'Impossible', true, '20 minutes'", "'Lapsed', null, null", "'Open', null, null", "'Withdrawn', null, null");
        var day = wanted.Station.Today;
        var read = new ReadNegotiationStatistics(wanted.Station.Id, day, day);

        var statistics = Assert.Single((await _cluster.Send(read, Actors.Manager(wanted.Station.Id))).Value);

        Assert.Equal(new(new(IncentiveKind.Percent, 7), 6, 1, 3, 2, 1, 4, TimeSpan.FromMinutes(20)), statistics);
        Assert.Equal((0.75, 0.6667), (statistics.ResponseRate, statistics.AcceptanceRate));
        Assert.Empty((await _cluster.Send(read with { From = day.AddDays(1), To = day.AddDays(1) }, Actors.Admin())).Value);
        await _cluster.Refuses(read with { To = day.AddDays(400) }, Actors.Admin(), "RANGE_TOO_LONG", "to");
        await _cluster.Refuses(read with { Station = new StationId(Guid.CreateVersion7()) }, Actors.Admin(), "STATION_NOT_FOUND", "stationId");
        Assert.Equal("STATION_NOT_FOUND", (await _cluster.Send(read, Actors.Manager((await _cluster.OpenStation(1)).Id))).Errors[0].Code);
        Assert.Equal("FORBIDDEN", (await _cluster.Send(read, wanted.Wishing.Actor)).Errors[0].Code);
    }

    private static (bool?, bool, bool) Sides(SeenNegotiation? seen) => (seen!.Asks, seen.ShowsWish, seen.ShowsOffer);

    private async Task<SeenNegotiation?> Seen(NegotiationId id, Actor actor)
    {
        await using var scope = _cluster.Gateway.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        (caller.Value, caller.OnlyReads) = (actor, true);
        return await scope.ServiceProvider.GetRequiredService<INegotiationReads>().Find(actor.Scope, id, TestContext.Current.CancellationToken);
    }

    // Six questions of one station, each answered as it says and so long after.
    private async Task Told(Wanted wanted, params string[] ends)
    {
        foreach (var end in ends)
        {
            await _cluster.Tables.Column<Guid>(
                $$"""
                INSERT INTO negotiations (id, station_id, wishing_booking_id, asked_booking_id, wishing_starts_at, asked_starts_at, credit, by_staff, asked_at, answer_by, status, answer, answered_at,
                    ended_at, links, incentive_kind, incentive_size, proposed_starts_at, proposed_date, proposed_time, local_date, slot_time, version)
                SELECT gen_random_uuid(), $1, $2, $3, $4, $4, 100, true, $4, $4, e.status, e.answer::boolean, $4 + e.late::interval, CASE e.status WHEN 'Open' THEN NULL ELSE $4 END,
                    '[]', 'Percent', 7, $4, '2026-06-10', '15:00', '2026-06-10', '18:00', 0
                FROM (VALUES ({{end}})) AS e (status, answer, late) RETURNING id
                """,
                wanted.Station.Id.Value, wanted.WishingBooking.Value, wanted.AskedBooking.Value, _cluster.Clock.GetUtcNow());
        }
    }
}
