using System.Text;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.TestKit.Calendars;
using MyHibachi.TestKit.Cluster;
using MyHibachi.TestKit.Google;

namespace MyHibachi.Application.Tests.Chefs;

/// <summary>What a chef's own calendar says is obeyed, by the day and by the database.</summary>
[Collection(OneCluster.Name)]
public sealed class BusyCalendarTests(ClusterFixture fixture) : IAsyncLifetime
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    private CalendarDouble? _server;

    private CalendarDouble Server => _server!;

    public async ValueTask InitializeAsync() => _server = await CalendarDouble.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task Who_is_busy_takes_no_party_then_until_the_calendar_says_otherwise()
    {
        var sold = await _cluster.Sold(chefs: 2);
        var (station, chef) = (sold.Station, sold.Station.Chefs[0].Id);
        Server.Answer = BusyAt(station, 5, 18);

        Assert.Empty((await _cluster.Send(new SetChefBusyCalendar(chef, Server.Url), Actors.Chef(chef))).Errors);

        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 0, "the busy chef is not counted");
        Assert.Equal((2, 2), (await _cluster.PlacesLeft(station.Day(5), 12), await _cluster.PlacesLeft(station.Day(6), 18)));
        await _cluster.Refuses(new AssignChef(sold.Booking, chef), Actors.Admin(), "CHEF_OFF_DUTY", "chefId");
        Assert.Equal("ck_slot_claims_chef_free", (await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => _cluster.Tables.Execute("UPDATE slot_claims SET chef_id = $1 WHERE booking_id = $2", chef.Value, sold.Booking.Value))).ConstraintName);
        Assert.Equal((false, true), (await IsOnDuty(chef, station, 18), await IsOnDuty(chef, station, 12)));

        Server.Answer = CalendarDouble.Calendar("");
        Assert.Empty((await _cluster.Send(new RefreshChefBusyCalendar(chef), Actors.Manager(station.Id))).Errors);
        await Eventually.True(async () => await _cluster.PlacesLeft(station.Day(5), 18) == 1, "the chef is back");
        Assert.Empty((await _cluster.Assign(sold.Booking, chef)).Errors);
    }

    [Fact]
    public async Task A_party_that_was_assigned_before_stays_and_staff_are_told_once_that_it_is_in_the_way()
    {
        var sold = await _cluster.Sold();
        var (station, chef, manager) = (sold.Station, sold.Station.Chefs[0].Id, Actors.Manager(sold.Station.Id));
        Assert.Empty((await _cluster.Assign(sold.Booking, chef)).Errors);
        var since = (await Schedule(station)).Version;
        Server.Answer = BusyAt(station, 5, 18);

        Assert.Empty((await _cluster.Send(new SetChefBusyCalendar(chef, Server.Url), manager)).Errors);
        Assert.Empty((await _cluster.Send(new RefreshChefBusyCalendar(chef), manager)).Errors);

        await Eventually.True(async () => (await Schedule(station)).Days[0].Rows.Single().Stops.Single().IsBusy, "the schedule shows the conflict");
        Assert.Single((await Schedule(station)).Days[0].Rows.Single().Busy);
        var told = (await _cluster.Send(new ReadScheduleChanges(station.Id, since), manager)).Value.Changes!;
        Assert.Equal([("ChefBusyTimesChanged", null), ("ChefBusyAtParty", sold.Booking)], told.Select(change => (change.Kind, change.Booking)).OrderByDescending(change => change.Kind));
    }

    [Fact]
    public async Task A_refresh_that_fails_keeps_what_was_read_well_and_says_since_when()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (chef, manager) = (station.Chefs[0].Id, Actors.Manager(station.Id));
        Server.Answer = BusyAt(station, 5, 18);
        Assert.Empty((await _cluster.Send(new SetChefBusyCalendar(chef, Server.Url), manager)).Errors);

        Server.Answer = GoogleDouble.Http(500);
        Assert.Empty((await _cluster.Send(new RefreshChefBusyCalendar(chef), manager)).Errors);

        Assert.Single((await _cluster.Met(chef))!.Busy);
        Assert.Equal(
            "CALENDAR_UNREACHABLE", await _cluster.Tables.Value<string>("SELECT failure FROM chef_busy_calendars WHERE chef_id = $1 AND failing_since IS NOT NULL AND read_at IS NOT NULL", chef.Value));
        Server.Answer = CalendarDouble.Calendar("");
        Assert.Empty((await _cluster.Send(new RefreshChefBusyCalendar(chef), manager)).Errors);
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM chef_busy_calendars WHERE chef_id = $1 AND failing_since IS NULL AND failure IS NULL", chef.Value));
        Assert.Empty((await _cluster.Met(chef))!.Busy);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_and_changes_nothing()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (chef, self) = (station.Chefs[0].Id, Actors.Chef(station.Chefs[0].Id));

        await Refuses("ftp://example.com/a.ics", "CALENDAR_ADDRESS_REFUSED");
        await Refuses(Server.Url.Replace("http://", "http://me:secret@", StringComparison.Ordinal), "CALENDAR_ADDRESS_REFUSED");
        await Refuses("http://10.0.0.1/a.ics", "CALENDAR_ADDRESS_REFUSED");
        Server.Answer = CalendarDouble.Text("garbage");
        await Refuses(Server.Url, "CALENDAR_UNREADABLE");
        Server.Answer = GoogleDouble.Http(404);
        await Refuses(Server.Url, "CALENDAR_UNREACHABLE");
        await _cluster.Refuses(new RefreshChefBusyCalendar(chef), self, "NO_BUSY_CALENDAR", "chefId");
        await _cluster.Refuses(new SetChefBusyCalendar(station.Chefs[1].Id, Server.Url), self, "CHEF_NOT_FOUND", "chefId");
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM chef_busy_calendars WHERE chef_id = $1", chef.Value));

        Task Refuses(string address, string code) => _cluster.Refuses(new SetChefBusyCalendar(chef, address), self, code, "url");
    }

    [Fact]
    public async Task The_address_is_in_no_trail_and_gone_with_the_calendar()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var chef = station.Chefs[0].Id;
        Server.Answer = BusyAt(station, 5, 18);
        await _cluster.Send(new SetChefBusyCalendar(chef, Server.Url), Actors.Chef(chef));
        Assert.Equal(0, await _cluster.Tables.Value<long>(
            "SELECT count(*) FROM audit_log WHERE concat(before, after, personal) LIKE '%a-secret%' OR concat(before, after) LIKE '%' || $1 || '%'", Convert.ToHexStringLower(Encoding.UTF8.GetBytes("a-secret"))));

        Assert.Empty((await _cluster.Send(new SetChefBusyCalendar(chef, null), Actors.Chef(chef))).Errors);

        Assert.Empty((await _cluster.Met(chef))!.Busy);
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM chef_busy_calendars WHERE chef_id = $1 AND address IS NULL", chef.Value));
    }

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> BusyAt(TestStation station, int daysAhead, int hour)
    {
        // No party could begin a little earlier or later instead.
        var start = station.Clock.InstantOf(station.Day(daysAhead).Date, new(hour, 0)).AddMinutes(-30);
        return CalendarDouble.Calendar(CalendarDouble.Event(start, start.AddHours(2)));
    }

    private async Task<StationSchedule> Schedule(TestStation station) =>
        (await _cluster.Send(new ReadSchedule(station.Id, station.Day(5).Date, station.Day(5).Date), Actors.Manager(station.Id))).Value;

    private Task<bool> IsOnDuty(ChefId chef, TestStation station, int hour) =>
        _cluster.Tables.Value<bool>("SELECT is_on_duty(chefs, $2, $3) FROM chefs WHERE id = $1", chef.Value, station.Day(5).Date, new TimeOnly(hour, 0));
}
