using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Chefs.Crew;

namespace MyHibachi.Application.Tests.Optimization;

[Collection(OneCluster.Name)]
public sealed class OptimizeDayTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    private readonly Actor _staff = Actors.Admin();

    [Fact]
    public async Task A_plan_says_who_takes_what_from_whom_and_what_it_saves()
    {
        var day = await ScatteredDay.Given(_cluster);

        var plan = await day.Stored(await day.Planned(_staff));

        Assert.Equal(DayPlanStatus.Proposed, plan.Status);
        Assert.True(plan.Minutes < plan.MinutesBefore, $"{plan.MinutesBefore} → {plan.Minutes}");
        Assert.Equal(2, plan.Moves.Count);
        Assert.All(plan.Moves, move => Assert.NotEqual(move.From, move.To));
        Assert.Equal([2, 2], plan.Loads.Select(load => load.Parties));
        Assert.Equal(plan.Minutes, plan.Loads.Sum(load => load.DriveMinutes));
        Assert.Empty(plan.Unserved);
        Assert.Equal(day.One, await day.Assigned(day.NoonHere));
        Assert.Equal(day.One, await day.Assigned(day.ThreeThere));
    }

    [Fact]
    public async Task Accepting_swaps_chefs_of_one_hour_in_one_change_and_says_so_once()
    {
        var day = await ScatteredDay.Given(_cluster);
        var plan = await day.Planned(_staff);
        var moves = (await day.Stored(plan)).Moves;

        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan), _staff)).Errors);

        Assert.Equal(await day.Assigned(day.NoonHere), await day.Assigned(day.ThreeHere));
        Assert.Equal(await day.Assigned(day.NoonThere), await day.Assigned(day.ThreeThere));
        Assert.NotEqual(await day.Assigned(day.NoonHere), await day.Assigned(day.NoonThere));
        await _cluster.Settled();
        Assert.Equal(2, await Trail(moves, "slot_claims"));
        var before = await _cluster.Tables.Fingerprint();
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan), _staff)).Errors);
        Assert.Equal(before, await _cluster.Tables.Fingerprint());
    }

    [Fact]
    public async Task The_day_knows_what_was_accepted()
    {
        var day = await ScatteredDay.Given(_cluster);
        var plan = await day.Planned(_staff);
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan), _staff)).Errors);

        await _cluster.Refuses(new AssignChef(day.NoonThere, await day.Assigned(day.NoonHere)), _staff, "CHEF_BUSY", "chefId");
        Assert.Empty((await day.Stored(await day.Planned(_staff))).Moves);
    }

    [Fact]
    public async Task A_day_that_changed_since_is_refused_and_nothing_is_assigned()
    {
        var day = await ScatteredDay.Given(_cluster);
        var plan = await day.Planned(_staff);
        Assert.Empty((await _cluster.Cancel(day.NoonThere, _staff)).Errors);

        await _cluster.Refuses(new AcceptDayPlan(plan), _staff, "DAY_CHANGED", "planId");
    }

    [Fact]
    public async Task Of_two_who_plan_one_day_the_later_is_refused()
    {
        var (day, colleague) = (await ScatteredDay.Given(_cluster), Actors.Admin());
        var (first, second) = (await day.Planned(_staff), await day.Planned(colleague));
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(first), _staff)).Errors);

        await _cluster.Refuses(new AcceptDayPlan(second), colleague, "DAY_CHANGED", "planId");
    }

    [Fact]
    public async Task Two_who_accept_at_once_do_not_both_win()
    {
        var (day, colleague) = (await ScatteredDay.Given(_cluster), Actors.Admin());
        var (first, second) = (await day.Planned(_staff), await day.Planned(colleague));

        var answers = await Task.WhenAll(_cluster.Send(new AcceptDayPlan(first), _staff), _cluster.Send(new AcceptDayPlan(second), colleague));

        Assert.Equal("DAY_CHANGED", Assert.Single(answers.SelectMany(answer => answer.Errors)).Code);
    }

    [Fact]
    public async Task What_is_discarded_is_not_accepted_and_what_is_accepted_not_discarded()
    {
        var day = await ScatteredDay.Given(_cluster);
        var (discarded, accepted) = (await day.Planned(_staff), await day.Planned(_staff));
        Assert.Empty((await _cluster.Send(new DiscardDayPlan(discarded), _staff)).Errors);
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(accepted), _staff)).Errors);

        await _cluster.Refuses(new AcceptDayPlan(discarded), _staff, "DAY_PLAN_DISCARDED", "planId");
        await _cluster.Refuses(new DiscardDayPlan(accepted), _staff, "DAY_PLAN_ACCEPTED", "planId");
    }

    [Fact]
    public async Task A_repeated_key_answers_with_the_same_plan()
    {
        var day = await ScatteredDay.Given(_cluster);
        var request = day.Plan(_staff);
        var plan = (await _cluster.Send(request, _staff)).Value;
        var before = await _cluster.Tables.Fingerprint();

        Assert.Equal(plan, (await _cluster.Send(request, _staff)).Value);

        Assert.Equal(before, await _cluster.Tables.Fingerprint());
    }

    [Fact]
    public async Task Who_is_sick_gives_the_parties_to_a_colleague_and_what_nobody_can_take_is_named()
    {
        var day = await ScatteredDay.Given(_cluster);

        var plan = await day.Stored(await day.Planned(_staff, day.One));

        Assert.Equal(2, plan.Unserved.Count);
        Assert.All(plan.Unserved, party => Assert.StartsWith("Every chef who could serve it", party.Reason, StringComparison.Ordinal));
        Assert.Equal((day.Other, 2), (Assert.Single(plan.Loads).Chef, plan.Loads[0].Parties));
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan.Id), _staff)).Errors);
        BookingId[] all = [day.NoonHere, day.NoonThere, day.ThreeHere, day.ThreeThere];
        var chefs = await Task.WhenAll(all.Select(day.Assigned));
        Assert.Equal(2, chefs.Count(chef => chef == day.Other));
        Assert.Equal(2, chefs.Count(chef => chef == default));
    }

    [Fact]
    public async Task A_chef_with_parties_takes_the_day_off_once_a_plan_for_them_is_accepted()
    {
        var day = await ScatteredDay.Given(_cluster);
        await _cluster.Refuses(Off(day.One, day.Day.Date), _staff, "CHEF_HAS_PARTIES", "chefId");

        Assert.Empty((await _cluster.Send(new AcceptDayPlan(await day.Planned(_staff, day.One)), _staff)).Errors);

        Assert.Empty((await _cluster.Send(Off(day.One, day.Day.Date), _staff)).Errors);
    }

    [Fact]
    public async Task A_customer_keeps_the_chef_who_was_asked_for_and_given()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var customer = await _cluster.Customer();
        var booking = await _cluster.Book(station, customer, station.Slot(5, 18), requested: station.Chefs[1].Id);
        Assert.Empty((await _cluster.Assign(booking, station.Chefs[1].Id)).Errors);
        await _cluster.Settled();
        var key = Walking.NewKey();
        var request = new OptimizeDay(new(IdempotencyKey.ToRecordId(_staff, nameof(OptimizeDay), key)), station.Day(5), [], key);

        await _cluster.Send(request, _staff);

        Assert.Equal("[]", await _cluster.Tables.Value<string>("SELECT moves::text FROM day_plans WHERE id = $1", request.Plan.Value));
    }

    [Fact]
    public async Task A_day_that_is_over_and_a_station_or_chef_that_is_not_there_are_refused()
    {
        var (day, elsewhere) = (await ScatteredDay.Given(_cluster), await _cluster.OpenStation(chefs: 1));

        await _cluster.Refuses(day.Plan(_staff) with { Day = day.Station.Day(-1) }, _staff, "DAY_IS_OVER", "date");
        await _cluster.Refuses(day.Plan(_staff) with { Day = new(default, day.Day.Date) }, _staff, "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(day.Plan(_staff, null, elsewhere.Chefs[0].Id), _staff, "CHEF_NOT_FOUND", "withoutChefIds");
        await _cluster.Refuses(day.Plan(_staff, key: "short"), _staff, "INVALID_IDEMPOTENCY_KEY", "idempotencyKey");
    }

    [Fact]
    public async Task Staff_of_another_station_meet_neither_the_day_nor_its_plan()
    {
        var (day, elsewhere) = (await ScatteredDay.Given(_cluster), await _cluster.OpenStation(chefs: 1));
        var (plan, stranger) = (await day.Planned(_staff), Actors.Manager(elsewhere.Id));

        await _cluster.Refuses(day.Plan(stranger), stranger, "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new AcceptDayPlan(plan), stranger, "DAY_PLAN_NOT_FOUND", "planId");
        await _cluster.Refuses(new DiscardDayPlan(plan), stranger, "DAY_PLAN_NOT_FOUND", "planId");
        await _cluster.Refuses(new AcceptDayPlan(plan), Actors.Chef(day.One), "FORBIDDEN");
        var manager = Actors.Manager(day.Station.Id);
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(await day.Planned(manager)), manager)).Errors);
    }

    private Task<long> Trail(IReadOnlyList<PlannedMove> moves, string record) => _cluster.Tables.Value<long>(
        "SELECT count(*) FROM audit_log WHERE record_id = ANY ($1) AND action = 'ApplyDayPlan' AND record = $2", moves.Select(move => move.Claim.Value).ToArray(), record);
}
