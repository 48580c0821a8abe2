using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A station's days as its staff see them, and what they missed.</summary>
[Collection(ProductFixture.Name)]
public sealed class ScheduleTests(ProductFixture product)
{
    private const string Days =
        """
        query($station: ID!, $day: LocalDate!) {
          schedule(stationId: $station, from: $day, to: $day) {
            version
            days { date rows { chefId chef { name } state stops { driveMinutes driveSource gapMinutes party { bookingId } } } unassigned { bookingId number time status guests city postalCode } }
          }
        }
        """;

    private const string Changes =
        "query($station: ID!, $since: Long!) { scheduleChanges(stationId: $station, since: $since) { version changes { kind bookingId date version booking { status } } } }";

    [Fact]
    public async Task A_manager_sees_the_day_and_after_an_absence_what_became_of_it()
    {
        var (manager, station, day) = (await product.Manager(), await product.Sacramento(), Bookings.NewDay());
        var booking = await product.Booked(await product.NewCustomer(), day);

        var schedule = (await product.Ask(Days, new { station, day }, manager)).GetProperty("schedule");
        var party = Assert.Single(schedule.GetProperty("days")[0].GetProperty("unassigned").EnumerateArray());
        Assert.Equal((booking, "PENDING_DEPOSIT"), (party.GetProperty("bookingId").GetString(), party.GetProperty("status").GetString()));
        var chef = (await product.Ask("query($id: ID!) { recommendChef(bookingId: $id) { chef { id } } }", new { id = booking }, manager)).GetProperty("recommendChef").GetProperty("chef").Id();
        (await product.Change("assignChef", new { bookingId = booking, chefId = chef }, "booking { id }", manager)).Of("booking");

        var changes = (await product.Ask(Changes, new { station, since = schedule.GetProperty("version").GetInt64() }, manager)).GetProperty("scheduleChanges");
        Assert.Contains(changes.GetProperty("changes").EnumerateArray(), change =>
            (change.GetProperty("kind").GetString(), change.GetProperty("bookingId").GetString(), change.GetProperty("date").GetString()) == ("CHEF_ASSIGNED", booking, day));
        var later = (await product.Ask(Days, new { station, day }, manager)).GetProperty("schedule").GetProperty("days")[0];
        var row = later.GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("chefId").GetString() == chef);
        var stop = Assert.Single(row.GetProperty("stops").EnumerateArray());
        Assert.Equal((booking, "ESTIMATE", JsonValueKind.Null), (stop.GetProperty("party").GetProperty("bookingId").GetString(), stop.GetProperty("driveSource").GetString(), stop.GetProperty("gapMinutes").ValueKind));
    }

    [Fact]
    public async Task Who_was_away_for_too_long_is_told_of_a_gap_like_a_watcher()
    {
        var changes = (await product.Ask(Changes, new { station = await product.Sacramento(), since = 0 }, await product.Manager())).GetProperty("scheduleChanges").GetProperty("changes");

        Assert.Equal("""{"kind":"GAP","bookingId":null,"date":null,"version":0,"booking":null}""", Assert.Single(changes.EnumerateArray()).GetRawText());
    }
}
