using MyHibachi.Application.Bookings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class RecommendChefsTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task The_best_come_first_with_the_parts_of_their_score_and_those_who_cannot_last_with_why_not()
    {
        var station = await _cluster.OpenStation([new(Rating: 3), new(Rating: 5), new(IsActive: false), new(MaxGuests: 9)]);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18), requested: station.Chefs[0].Id);

        var answer = (await _cluster.Send(new RecommendChefs(booking), Actors.Manager(station.Id))).Value;

        Assert.Equal([station.Chefs[0].Id, station.Chefs[1].Id, station.Chefs[2].Id, station.Chefs[3].Id], answer.Select(one => one.Chef));
        Assert.Equal(
            [null, null, "This chef does not work at the booking's station, or is not active.", "This chef serves parties of up to 9 guests."],
            answer.Select(one => one.WhyNot));
        Assert.True(answer[0].Score - answer[1].Score > 40, "Whom the customer asked for is far ahead.");
        Assert.All(answer[..2], one => Assert.Equal(one.Score, one.Lines.Sum(line => line.Points), 6));
        Assert.All(answer[2..], one => Assert.Equal((0, 0), (one.Score, one.Lines.Length)));
    }

    [Fact]
    public async Task Who_has_another_party_at_that_time_cannot()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var first = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        var second = await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        Assert.True((await _cluster.Assign(first, station.Chefs[0].Id)).IsSuccess);

        var answer = (await _cluster.Send(new RecommendChefs(second), Actors.Admin())).Value;

        Assert.Equal([station.Chefs[1].Id, station.Chefs[0].Id], answer.Select(one => one.Chef));
        Assert.StartsWith("This chef has another party that day", answer[1].WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_what_is_cancelled_nobody_is_recommended()
    {
        var sold = await _cluster.Sold();
        Assert.True((await _cluster.Cancel(sold.Booking, Actors.Admin())).IsSuccess);

        await _cluster.Refuses(new RecommendChefs(sold.Booking), Actors.Admin(), "BOOKING_STATUS_CONFLICT", "bookingId");
        await _cluster.Refuses(new RecommendChefs(new(Guid.CreateVersion7())), Actors.Admin(), "BOOKING_NOT_FOUND", "bookingId");
    }
}
