using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Common;

/// <summary>A party that was sold at a station of the test's own.</summary>
internal sealed record Sold(TestStation Station, TestCustomer Customer, BookingId Booking);

/// <summary>What many tests begin with.</summary>
internal static class Scenes
{
    public static async Task<(TestStation Station, TestCustomer Customer)> Ready(this ProductCluster cluster, int chefs = 1) =>
        (await cluster.OpenStation(chefs), await cluster.Customer());

    public static async Task<Sold> Sold(this ProductCluster cluster, int chefs = 1, int daysAhead = 5, int hour = 18)
    {
        var (station, customer) = await cluster.Ready(chefs);
        return new(station, customer, await cluster.Book(station, customer, station.Slot(daysAhead, hour)));
    }
}
