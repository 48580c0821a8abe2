using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Tests.Common;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Chefs.Crew;

namespace MyHibachi.Application.Tests.Chefs;

/// <summary>Who is off or not on duty is neither counted, nor recommended, nor assigned.</summary>
[Collection(OneCluster.Name)]
public sealed class ChefDutyTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Time_off_takes_a_chef_out_of_its_days_until_it_is_given_up()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var (station, chef) = (sold.Station, sold.Station.Chefs[0].Id);

        var off = (await _cluster.Send(Off(chef, station.Day(5).Date, note: "Wedding"), Actors.Manager(station.Id))).Value;

        await Eventually.True(async () => await WhyNot(sold, chef) == "This chef has time off that day.", "the chef is not recommended");
        await _cluster.Refuses(new AssignChef(sold.Booking, chef), Actors.Admin(), "CHEF_OFF_DUTY", "chefId");
        Assert.Equal((0, 2), (await _cluster.PlacesLeft(station.Day(5), 18), await _cluster.PlacesLeft(station.Day(6), 18)));

        Assert.Empty((await _cluster.Send(new RemoveChefTimeOff(chef, off), Actors.Manager(station.Id))).Errors);
        await Eventually.True(async () => await WhyNot(sold, chef) is null, "the chef is recommended again");
        Assert.Empty((await _cluster.Assign(sold.Booking, chef)).Errors);
    }

    [Fact]
    public async Task A_chef_works_in_the_hours_of_the_weekday()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var (day, chef) = (sold.Station.Day(5), sold.Station.Chefs[0].Id);
        Assert.Empty((await _cluster.Change(chef, Nothing with { WeeklyHours = [new(day.Date.DayOfWeek, new(12, 0), new(18, 0))] })).Errors);

        await Eventually.True(
            async () => await WhyNot(sold, chef) == $"This chef is not on duty on a {day.Date.DayOfWeek} at 18:00.", "the chef is not recommended");
        await _cluster.Refuses(new AssignChef(sold.Booking, chef), Actors.Admin(), "CHEF_OFF_DUTY", "chefId");
        Assert.Equal((2, 0), (await _cluster.PlacesLeft(day, 12), await _cluster.PlacesLeft(day, 18)));
    }

    [Fact]
    public async Task Nobody_takes_days_off_on_which_he_is_assigned_to_a_party()
    {
        var sold = await _cluster.Sold();
        var (station, chef) = (sold.Station, sold.Station.Chefs[0].Id);
        Assert.Empty((await _cluster.Assign(sold.Booking, chef)).Errors);

        await _cluster.Refuses(Off(chef, station.Day(4).Date, station.Day(6).Date), Actors.Manager(station.Id), "CHEF_HAS_PARTIES", "chefId");
        Assert.Empty((await _cluster.Send(Off(chef, station.Day(6).Date, station.Day(7).Date), Actors.Manager(station.Id))).Errors);
    }

    [Fact]
    public async Task Nobody_takes_a_day_off_on_which_a_party_would_have_no_chef_left_assigned_or_not()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (one, day) = (station.Chefs[0].Id, station.Day(5));
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        await _cluster.Settled();
        Assert.Empty((await _cluster.Send(Off(station.Chefs[1].Id, station.Day(8).Date), Actors.Manager(station.Id))).Errors);

        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        await _cluster.Settled();
        await _cluster.Refuses(Off(one, day.Date), Actors.Manager(station.Id), "CHEF_HAS_PARTIES", "chefId");
        Assert.Contains($"On {day.Date:yyyy-MM-dd} nobody", (await _cluster.Send(new SetChefActive(one, false), Actors.Manager(station.Id))).Errors.Single().Message, StringComparison.Ordinal);
        Assert.Equal(["CHEF_HAS_PARTIES"], (await _cluster.Change(one, Nothing with { IsActive = false })).Errors.Select(error => error.Code));
        Assert.Equal(["CHEF_HAS_PARTIES"], (await _cluster.Delete(one)).Errors.Select(error => error.Code));

        var plan = await _cluster.Send(new OptimizeDay(new(Guid.CreateVersion7()), day, [one], Walking.NewKey()), Actors.Manager(station.Id));
        Assert.Empty((await _cluster.Send(new AcceptDayPlan(plan.Value), Actors.Manager(station.Id))).Errors);
        Assert.Empty((await _cluster.Send(Off(one, day.Date), Actors.Manager(station.Id))).Errors);
        Assert.Empty((await _cluster.Send(new SetChefActive(one, false), Actors.Manager(station.Id))).Errors);
        Assert.Empty((await _cluster.Delete(one)).Errors);
    }

    [Fact]
    public async Task Who_is_assigned_to_a_party_to_come_stays_on_the_roster_until_somebody_else_is()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var (leaving, other) = (sold.Station.Chefs[0].Id, sold.Station.Chefs[1].Id);
        Assert.Empty((await _cluster.Assign(sold.Booking, leaving)).Errors);

        await _cluster.Refuses(new SetChefActive(leaving, false), Actors.Manager(sold.Station.Id), "CHEF_HAS_PARTIES", "chefId");
        Assert.Empty((await _cluster.Assign(sold.Booking, other)).Errors);
        Assert.Empty((await _cluster.Send(new SetChefActive(leaving, false), Actors.Manager(sold.Station.Id))).Errors);
        Assert.False((await _cluster.Met(leaving))!.IsActive);
    }

    [Fact]
    public async Task Time_off_that_cannot_be_or_is_not_ones_own_is_refused()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (chef, colleague, day) = (station.Chefs[0].Id, station.Chefs[1].Id, station.Day(5).Date);

        await _cluster.Refuses(Off(chef, day, day.AddDays(-1)), Actors.Admin(), "INVALID_TIME_OFF", "to");
        await _cluster.Refuses(Off(chef, day, day.AddDays(366)), Actors.Admin(), "INVALID_TIME_OFF", "to");
        await _cluster.Refuses(Off(chef, day, note: new('x', 201)), Actors.Admin(), "INVALID_TIME_OFF", "to");
        await _cluster.Refuses(Off(colleague, day), Actors.Manager((await _cluster.OpenStation(chefs: 1)).Id), "CHEF_NOT_FOUND", "chefId");
        await _cluster.Refuses(Off(chef, day), Actors.Chef(chef), "FORBIDDEN");
        await _cluster.Refuses(Off(chef, day), Actors.Support(), "FORBIDDEN");
        await _cluster.Refuses(new RemoveChefTimeOff(chef, new(Guid.CreateVersion7())), Actors.Chef(chef), "TIME_OFF_NOT_FOUND", "timeOffId");
    }

    [Fact]
    public async Task A_repeat_takes_the_days_once()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (request, manager) = (Off(station.Chefs[0].Id, station.Day(5).Date), Actors.Manager(station.Id));

        var (one, two) = (await _cluster.Send(request, manager), await _cluster.Send(request, manager));

        Assert.Equal(one.Value, two.Value);
        Assert.Single((await _cluster.Met(station.Chefs[0].Id))!.TimeOff);
    }

    private async Task<string?> WhyNot(Sold sold, Domain.Chefs.ChefId chef) =>
        (await _cluster.Send(new RecommendChefs(sold.Booking), Actors.Admin())).Value.Single(one => one.Chef == chef).WhyNot;
}
