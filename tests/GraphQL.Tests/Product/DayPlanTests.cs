using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The best day of a station, as its manager asks for it and follows it.</summary>
[Collection(ProductFixture.Name)]
public sealed class DayPlanTests(ProductFixture product)
{
    private const string Plan =
        """
        plan {
          id status date driveMinutesBefore driveMinutes minutesSaved station { id }
          moves { booking { id chef { id } } from { id } to { id name } }
          loads { chef { id } parties driveMinutes }
          unserved { booking { id } reason }
        }
        """;

    [Fact]
    public async Task A_day_is_planned_looked_at_and_accepted()
    {
        var (manager, day, station) = (await product.Manager(), Bookings.NewDay(), await product.Sacramento());
        var booking = await product.Booked(await product.NewCustomer(), day, 18);

        var plan = (await product.Change("optimizeDay", new { stationId = station, date = day, idempotencyKey = Bookings.NewKey() }, Plan, manager)).Of("plan");

        Assert.Equal(("PROPOSED", day, station), (Text(plan, "status"), Text(plan, "date"), plan.GetProperty("station").Id()));
        var move = Assert.Single(plan.GetProperty("moves").EnumerateArray());
        Assert.Equal((booking, JsonValueKind.Null), (move.GetProperty("booking").Id(), move.GetProperty("from").ValueKind));
        Assert.Equal(1, plan.GetProperty("loads").EnumerateArray().Sum(load => load.GetProperty("parties").GetInt32()));
        Assert.Empty(plan.GetProperty("unserved").EnumerateArray());
        var accepted = (await product.Change("acceptDayPlan", new { planId = plan.Id() }, Plan, manager)).Of("plan");
        Assert.Equal("ACCEPTED", Text(accepted, "status"));
        Assert.Equal(move.GetProperty("to").Id(), accepted.GetProperty("moves")[0].GetProperty("booking").GetProperty("chef").Id());
        var read = (await product.Ask("query($id: ID!) { dayPlan(id: $id) { status } }", new { id = plan.Id() }, manager)).GetProperty("dayPlan");
        Assert.Equal("ACCEPTED", Text(read, "status"));
        Assert.Equal(["DayPlanAcceptedError DAY_PLAN_ACCEPTED planId"], (await product.Change("discardDayPlan", new { planId = plan.Id() }, Plan, manager)).Refusals);
    }

    [Fact]
    public async Task The_chef_who_suits_best_is_assigned_by_itself()
    {
        var booking = await product.Booked(await product.NewCustomer(), Bookings.NewDay(), 18);

        var assigned = (await product.Change("autoAssign", new { bookingId = booking }, "booking { chef { id } }", await product.Manager())).Of("booking");

        var best = (await product.Ask("query($id: ID!) { booking(id: $id) { chef { id } } }", new { id = booking }, await product.Manager())).GetProperty("booking");
        Assert.Equal(best.GetProperty("chef").Id(), assigned.GetProperty("chef").Id());
    }

    private static string? Text(JsonElement record, string field) => record.GetProperty(field).GetString();
}
