using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Drives as staff ask for them.</summary>
[Collection(ProductFixture.Name)]
public sealed class TravelTimeTests(ProductFixture product)
{
    private const string Query =
        "query($input: TravelTimeInput!) { travelTime(input: $input) { distanceMiles baseMinutes multiplier totalMinutes source departureDate departureTime } }";

    [Fact]
    public async Task Staff_read_what_a_drive_takes_and_why()
    {
        var input = new { stationId = await product.Sacramento(), from = new { latitude = 38, longitude = -121 }, to = new { latitude = 39, longitude = -121 }, departure = "2030-06-03T23:00:00Z" };

        var travel = (await product.Ask(Query, new { input }, await product.Manager())).GetProperty("travelTime");

        Assert.Equal(
            """{"distanceMiles":69.09,"baseMinutes":179.64,"multiplier":1.5,"totalMinutes":269.46,"source":"ESTIMATE","departureDate":"2030-06-03","departureTime":"16:00"}""",
            travel.GetRawText());
    }

    [Fact]
    public async Task Coordinates_outside_the_earth_are_refused_by_their_field()
    {
        var input = new { stationId = await product.Sacramento(), from = new { latitude = 38, longitude = -121 }, to = new { latitude = 91, longitude = -121 } };

        var refused = await product.Query(Query, new { input }, authorization: await product.Manager());

        Assert.Equal("COORDINATES_OUT_OF_RANGE", refused.Code);
        Assert.Contains("\"to.latitude\"", refused.Text);
    }
}
