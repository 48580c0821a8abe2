using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Chefs;

/// <summary>A chef asks for days off, and whoever answers for the station decides.</summary>
[Collection(OneCluster.Name)]
public sealed class TimeOffRequestTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_a_chef_asks_for_is_off_once_a_manager_approves_it_and_the_chef_is_told()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (chef, manager) = (station.Chefs[0].Id, Actors.Manager(station.Id));
        await HasAccount(chef);
        var asked = await Ask(chef, station.Day(5).Date, station.Day(6).Date);
        Assert.Equal([asked], (await Pending(manager.Scope, station.Id)).Select(request => request.Id));
        Assert.Empty((await _cluster.Met(chef))!.TimeOff);

        Assert.Empty((await _cluster.Send(new AnswerTimeOff(chef, asked, true, null), manager)).Errors);

        Assert.Equal([new TimeOff(new(asked.Value), station.Day(5).Date, station.Day(6).Date, "Wedding")], (await _cluster.Met(chef))!.TimeOff);
        Assert.Empty(await Pending(manager.Scope, station.Id));
        await _cluster.Settled();
        Assert.Contains("Your time off is approved", await Told(chef), StringComparison.Ordinal);
        await _cluster.Refuses(new AnswerTimeOff(chef, asked, true, null), manager, "TIME_OFF_REQUEST_OVER", "requestId");
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_which_the_chef_reads()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (chef, manager) = (station.Chefs[0].Id, Actors.Manager(station.Id));
        await HasAccount(chef);
        var asked = await Ask(chef, station.Day(5).Date);

        await _cluster.Refuses(new AnswerTimeOff(chef, asked, false, "No."), manager, "REASON_LENGTH", "reason");
        Assert.Empty((await _cluster.Send(new AnswerTimeOff(chef, asked, false, "Half the town celebrates that day."), manager)).Errors);

        Assert.Empty((await _cluster.Met(chef))!.TimeOff);
        await _cluster.Settled();
        Assert.Contains("Half the town celebrates that day.", await Told(chef), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_approved_that_leaves_a_party_without_a_chef_unless_a_plan_without_the_chef_was_accepted()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (chef, manager, day) = (station.Chefs[0].Id, Actors.Manager(station.Id), station.Day(5));
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        await _cluster.Settled();
        var asked = await Ask(chef, day.Date);

        await _cluster.Refuses(new AnswerTimeOff(chef, asked, true, null), manager, "CHEF_HAS_PARTIES", "chefId");
        Assert.Single(await Pending(manager.Scope, station.Id));

        var plan = await _cluster.Send(new OptimizeDay(new(Guid.CreateVersion7()), day, [chef], Walking.NewKey()), manager);
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan.Value), manager)).Errors);
        Assert.Empty((await _cluster.Send(new AnswerTimeOff(chef, asked, true, null), manager)).Errors);
    }

    [Fact]
    public async Task A_chef_withdraws_what_was_not_answered_yet()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var chef = station.Chefs[0].Id;
        var asked = await Ask(chef, station.Day(5).Date);

        Assert.Empty((await _cluster.Send(new WithdrawTimeOff(chef, asked), Actors.Chef(chef))).Errors);

        await _cluster.Refuses(new WithdrawTimeOff(chef, asked), Actors.Chef(chef), "TIME_OFF_REQUEST_OVER", "requestId");
        await _cluster.Refuses(new AnswerTimeOff(chef, asked, true, null), Actors.Manager(station.Id), "TIME_OFF_REQUEST_OVER", "requestId");
    }

    [Fact]
    public async Task Who_asks_does_not_answer_and_nobody_meets_what_is_not_the_own()
    {
        var (here, elsewhere) = (await _cluster.OpenStation(chefs: 2), await _cluster.OpenStation(chefs: 1));
        var (chef, colleague) = (here.Chefs[0].Id, here.Chefs[1].Id);
        var asked = await Ask(chef, here.Day(5).Date);

        await _cluster.Refuses(new AnswerTimeOff(chef, asked, true, null), Actors.Chef(chef), "FORBIDDEN");
        await _cluster.Refuses(new AnswerTimeOff(chef, asked, true, null), Actors.Manager(elsewhere.Id), "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(new AnswerTimeOff(colleague, asked, true, null), Actors.Manager(here.Id), "TIME_OFF_REQUEST_NOT_FOUND", "requestId");
        await _cluster.Refuses(new WithdrawTimeOff(chef, asked), Actors.Chef(colleague), "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(Wish(colleague, here.Day(5).Date, here.Day(5).Date), Actors.Chef(chef), "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(Wish(chef, here.Day(5).Date, here.Day(4).Date), Actors.Chef(chef), "INVALID_TIME_OFF", "to");
        Assert.Single(await Pending(Actors.Chef(chef).Scope, null));
        Assert.Empty(await Pending(Actors.Chef(colleague).Scope, null));
        Assert.Empty(await Pending(Actors.Manager(elsewhere.Id).Scope, null));
    }

    [Fact]
    public async Task A_repeat_asks_once()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (chef, wish) = (Actors.Chef(station.Chefs[0].Id), Wish(station.Chefs[0].Id, station.Day(5).Date, station.Day(5).Date));

        Assert.Equal((await _cluster.Send(wish, chef)).Value, (await _cluster.Send(wish, chef)).Value);
        Assert.Single(await Pending(chef.Scope, null));
    }

    private static RequestTimeOff Wish(ChefId chef, DateOnly from, DateOnly to) => new(chef, new(Guid.CreateVersion7()), from, to, " Wedding ", Walking.NewKey());

    private async Task<TimeOffRequestId> Ask(ChefId chef, DateOnly from, DateOnly? to = null) => (await _cluster.Send(Wish(chef, from, to ?? from), Actors.Chef(chef))).Value;

    private async Task<IReadOnlyList<TimeOffRequest>> Pending(DataScope scope, StationId? station)
    {
        await using var services = _cluster.Gateway.CreateAsyncScope();
        var reads = services.ServiceProvider.GetRequiredService<ITimeOffRequestReads>();
        return (await reads.List(scope, new(station, null, [TimeOffRequestStatus.Pending]), SortDirection.Ascending, new(100, null), CancellationToken.None)).Items;
    }

    private Task HasAccount(ChefId chef) => _cluster.Tables.Execute(
        "INSERT INTO users (id, email, name, created_at, is_active, chef_id, version) VALUES ($1, $2, 'A Chef', now(), true, $1, 0)", chef.Value, MailboxOf(chef));

    private Task<string> Told(ChefId chef) => _cluster.Tables.Value<string>("SELECT body FROM messages WHERE recipient = $1", MailboxOf(chef));

    private static string MailboxOf(ChefId chef) => $"{chef.Value:N}@example.com";
}
