using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Optimization;

/// <summary>
/// Two chefs who live next to the station, and two parties each at noon and at three: one of each at the station, the others some miles away. Each chef is assigned
/// to one here and one there, so that both drive to and fro.
/// </summary>
internal sealed record ScatteredDay(ProductCluster Cluster, TestStation Station, BookingId NoonHere, BookingId NoonThere, BookingId ThreeHere, BookingId ThreeThere)
{
    private const int DaysAhead = 5;

    public StationDayKey Day => Station.Day(DaysAhead);

    public ChefId One => Station.Chefs[0].Id;

    public ChefId Other => Station.Chefs[1].Id;

    public static async Task<ScatteredDay> Given(ProductCluster cluster)
    {
        var station = await cluster.OpenStation(chefs: 2);
        var day = new ScatteredDay(
            cluster, station, await Book(station.Venue(), 12), await Book(station.VenueNearby(), 12), await Book(station.Venue(), 15), await Book(station.VenueNearby(), 15));
        foreach (var (booking, chef) in new[] { (day.NoonHere, day.One), (day.ThreeThere, day.One), (day.NoonThere, day.Other), (day.ThreeHere, day.Other) })
        {
            Assert.Empty((await cluster.Assign(booking, chef)).Errors);
        }

        await cluster.Settled();
        return day;

        async Task<BookingId> Book(AddressForm venue, int hour)
        {
            var customer = await cluster.Customer();
            return (await cluster.Send(Walking.Create(customer.Actor, venue, station.Slot(DaysAhead, hour)), customer.Actor)).Value;
        }
    }

    /// <summary>Asks for a plan as this member of staff.</summary>
    public OptimizeDay Plan(Actor staff, string? key = null, params ChefId[] without)
    {
        key ??= Walking.NewKey();
        return new(new(IdempotencyKey.ToRecordId(staff, nameof(OptimizeDay), key)), Day, without, key);
    }

    /// <summary>A plan that waits for a decision.</summary>
    public async Task<DayPlanId> Planned(Actor staff, params ChefId[] without) => (await Cluster.Send(Plan(staff, key: null, without), staff)).Value;

    /// <summary>The plan as it is stored.</summary>
    public async Task<DayProposal> Stored(DayPlanId plan)
    {
        await using var scope = Cluster.Gateway.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IDayPlanReads>().Find(new DataScope.Everything(), plan, CancellationToken.None))!;
    }

    /// <summary>Who is assigned to a party; nobody is the empty id.</summary>
    public async Task<ChefId> Assigned(BookingId booking) =>
        new(await Cluster.Tables.Value<Guid>("SELECT coalesce(chef_id, '00000000-0000-0000-0000-000000000000') FROM slot_claims WHERE booking_id = $1", booking.Value));
}
