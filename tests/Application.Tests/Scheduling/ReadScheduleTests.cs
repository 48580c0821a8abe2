using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Chefs;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Stations.Places;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class ReadScheduleTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_day_shows_each_chef_with_parties_and_ways_and_those_nobody_has()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        var noon = await _cluster.Book(station, customer, station.Slot(5, 12));
        var three = (await _cluster.Send(Walking.Create(customer.Actor, station.VenueNearby(), station.Slot(5, 15)), customer.Actor)).Value;
        var evening = await _cluster.Book(station, customer, station.Slot(5, 18));
        foreach (var booking in new[] { noon, three })
        {
            Assert.Empty((await _cluster.Assign(booking, station.Chefs[0].Id)).Errors);
        }

        var day = Assert.Single((await Read(station, 5, 5)).Days);

        Assert.Equal(station.Chefs.Select(chef => chef.Id).ToHashSet(), day.Rows.Select(row => row.Chef).ToHashSet());
        var row = day.Rows.Single(one => one.Chef == station.Chefs[0].Id);
        Assert.Equal([noon, three], row.Stops.Select(stop => stop.Party.Booking));
        Assert.Equal(ChefDayState.OnDuty, row.State);
        var (first, second) = (row.Stops[0], row.Stops[1]);
        Assert.Null(first.Way.Spare);
        Assert.NotNull(first.Way.Drive);
        Assert.Equal(second.Party.Place.Event.StartsAt - first.Party.Place.Event.EndsAt - second.Way.Drive!.Value.Total, second.Way.Spare);
        Assert.True(second.Way.Drive.Value.Total > TimeSpan.FromMinutes(5));
        Assert.Equal((BookingStatus.PendingDeposit, 10, new TimeOnly(15, 0)), (second.Party.Status, second.Party.Place.Guests, second.Party.Place.Slot.Start));
        var stored = await _cluster.Stored(three);
        Assert.Equal((stored.Number, stored.Venue.City, stored.Venue.PostalCode), (second.Party.Number, second.Party.City, second.Party.PostalCode));
        Assert.Equal([evening], day.Unassigned.Select(party => party.Booking));
        Assert.Empty(day.Rows.Single(one => one.Chef == station.Chefs[1].Id).Stops);
    }

    [Fact]
    public async Task Every_date_is_there_and_a_chef_is_off_on_the_days_off_only()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var chef = station.Chefs[0].Id;
        var (from, to) = (station.Today.AddDays(2), station.Today.AddDays(3));
        Assert.Empty((await _cluster.Send(new AddChefTimeOff(chef, new(Guid.CreateVersion7()), from, to, "Fishing", Walking.NewKey()), Actors.Manager(station.Id))).Errors);

        await Eventually.True(async () => (await Read(station, 2, 2)).Days[0].Rows.Single().TimeOff is not null, "the gateway knows of the time off");
        var days = (await Read(station, 1, 62)).Days;

        Assert.Equal(Enumerable.Range(1, 62).Select(station.Today.AddDays), days.Select(day => day.Date));
        Assert.Equal([from, to], days.Where(day => day.Rows.Single().State is ChefDayState.TimeOff).Select(day => day.Date));
        Assert.Equal("Fishing", days[1].Rows.Single().TimeOff!.Note);
        Assert.Empty(days[1].Rows.Single().Hours);
        Assert.Equal(60, days.Count(day => day.Rows.Single() is { State: ChefDayState.OnDuty, Hours.Count: 1 }));
    }

    [Fact]
    public async Task A_holiday_and_the_hours_of_the_station_are_shown()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (eve, closed, usual) = (station.Day(5).Date, station.Day(6).Date, station.Day(7).Date);
        var details = Nothing with { Holidays = [new(eve, new(12, 0), new(15, 0), "Eve"), new(closed, null, null, "Feast")], WorkingHours = [new(usual.DayOfWeek, new(12, 0), new(21, 0))] };
        Assert.Empty((await _cluster.Change(station.Id, details)).Errors);
        await Eventually.True(async () => (await Read(station, 5, 5)).Days[0].Holiday is not null, "the gateway knows of the holidays");

        var days = (await Read(station, 5, 8)).Days;

        Assert.Equal(["Eve", "Feast", null, null], days.Select(day => day.Holiday?.Name));
        Assert.Equal(["12:00 15:00", "", "12:00 21:00", ""], days.Select(day => string.Join(", ", day.Hours.Select(hours => $"{hours.From:HH:mm} {hours.Until:HH:mm}"))));
    }

    [Fact]
    public async Task What_becomes_of_the_chefs_and_the_stations_hours_is_told_to_who_was_away()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (chef, manager, day) = (station.Chefs[0].Id, Actors.Manager(station.Id), station.Day(5).Date);
        await _cluster.Hired(station.Id, Crew.Somebody());
        await _cluster.Settled();
        var since = (await Read(station, 5, 5)).Version;

        var off = (await _cluster.Send(Crew.Off(chef, day, day.AddDays(1)), manager)).Value;
        await _cluster.Send(new RemoveChefTimeOff(chef, off), manager);
        await _cluster.Change(chef, Crew.Nothing with { WeeklyHours = [] });
        await _cluster.Send(new SetChefActive(chef, false), manager);
        await _cluster.Change(station.Id, Nothing with { Holidays = [new(day, null, null, null)] });
        await _cluster.Send(new RequestTimeOff(chef, new(Guid.CreateVersion7()), day, day.AddDays(2), null, Walking.NewKey()), Actors.Chef(chef));

        var told = (await _cluster.Send(new ReadScheduleChanges(station.Id, since), manager)).Value.Changes!;
        Assert.Equal(
            [
                ("ChefTimeOffChanged", chef, day, day.AddDays(1)), ("ChefTimeOffChanged", chef, day, day.AddDays(1)), ("ChefHoursChanged", chef, null, null),
                ("ChefActivityChanged", chef, null, null), ("StationHoursChanged", null, null, null), ("TimeOffRequested", chef, day, day.AddDays(2)),
            ],
            told.Select(change => (change.Kind, change.Chef, change.Date, change.Until)));
        Assert.Equal(told.Select(change => change.Sequence).Order(), told.Select(change => change.Sequence));
        Assert.All(told, change => Assert.Null(change.Booking));
    }

    [Fact]
    public async Task What_was_cancelled_is_no_longer_there()
    {
        var sold = await _cluster.Sold();
        Assert.Single((await Read(sold.Station, 5, 5)).Days.Single().Unassigned);

        Assert.Empty((await _cluster.Cancel(sold.Booking, sold.Customer.Actor)).Errors);

        Assert.Empty((await Read(sold.Station, 5, 5)).Days.Single().Unassigned);
    }

    [Fact]
    public async Task The_database_itself_shows_staff_no_party_of_another_station()
    {
        var (here, elsewhere) = (await _cluster.Sold(), await _cluster.Sold());
        var day = here.Station.Day(5).Date;
        await using var scope = _cluster.Gateway.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        (caller.Value, caller.OnlyReads) = (Actors.Manager(here.Station.Id), true);
        var reads = scope.ServiceProvider.GetRequiredService<IScheduleReads>();

        Assert.Equal([here.Booking], (await reads.Between(here.Station.Id, day, day, CancellationToken.None)).Select(party => party.Booking));
        Assert.Empty(await reads.Between(elsewhere.Station.Id, day.AddDays(-9), day.AddDays(9), CancellationToken.None));
    }

    [Fact]
    public async Task A_range_of_no_day_or_of_too_many_is_refused_by_its_field()
    {
        var station = await _cluster.OpenStation(chefs: 0);

        await Refuses(1, 63);
        await Refuses(2, 1);

        Task Refuses(int from, int to) => _cluster.Refuses(Ask(station, from, to), Actors.Manager(station.Id), "RANGE_TOO_LONG", "to");
    }

    [Fact]
    public async Task A_station_of_others_is_none_and_the_schedule_is_for_staff()
    {
        var (station, customer) = await _cluster.Ready();
        var unknown = station with { Station = (await _cluster.OpenStation(chefs: 0)).Station };

        await _cluster.Refuses(Ask(station, 1, 1), Actors.Manager(unknown.Id), "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(Ask(station, 1, 1), Actors.Chef(station.Chefs[0].Id), "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new ReadSchedule(new(Guid.CreateVersion7()), station.Today, station.Today), Actors.Admin(), "STATION_NOT_FOUND", "stationId");
        await _cluster.Refuses(new ReadScheduleChanges(station.Id, 0), Actors.Manager(unknown.Id), "STATION_NOT_FOUND", "stationId");
        Assert.Equal("FORBIDDEN", (await _cluster.Send(Ask(station, 1, 1), customer.Actor)).Errors.Single().Code);
        Assert.Equal("FORBIDDEN", (await _cluster.Send(new ReadScheduleChanges(station.Id, 0), customer.Actor)).Errors.Single().Code);
    }

    private async Task<StationSchedule> Read(TestStation station, int from, int to) =>
        (await _cluster.Send(Ask(station, from, to), Actors.Manager(station.Id))).Value;

    private static ReadSchedule Ask(TestStation station, int from, int to) => new(station.Id, station.Today.AddDays(from), station.Today.AddDays(to));
}
