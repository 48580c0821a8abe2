using Microsoft.AspNetCore.Http;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using MyHibachi.TestKit.Google;

namespace MyHibachi.Application.Tests.Scheduling;

/// <summary>A day whose drives Google knows: what is sold, moved, assigned and recommended goes by them.</summary>
public sealed class MeasuredDayTests(PostgresServer server) : IAsyncLifetime
{
    private GoogleDouble? _google;

    private ProductCluster? _cluster;

    private Func<HttpContext, Task> _answer = GoogleDouble.Drives((_, _) => 600);

    private ProductCluster Cluster => _cluster!;

    public async ValueTask InitializeAsync()
    {
        _google = await GoogleDouble.Start(http => _answer(http));
        var settings = new Dictionary<string, string?>(new ClusterPlan().Settings) { ["Driving:GoogleApiKey"] = "a key", ["Driving:GoogleAddress"] = _google.Address.ToString() };
        _cluster = await ProductCluster.StartAsync(server, new() { Silos = 1, Settings = settings }, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await _google!.DisposeAsync();
    }

    [Fact]
    public async Task A_day_is_sold_by_the_drives_that_google_knows_and_without_google_by_the_estimate()
    {
        var (station, customer) = await Cluster.Ready(chefs: 1);
        Assert.True((await Book(station, customer, station.Venue(), 1, 12)).IsSuccess);
        Assert.Empty(_google!.Queries);

        // From noon's party at 13:30 to the next it would take longer than until 15:30, the last start of the slot.
        _answer = GoogleDouble.Drives((_, _) => 121 * 60);
        Assert.Equal("SLOT_TAKEN", (await Book(station, customer, station.VenueNearby(), 1, 15)).Errors.Single().Code);
        Assert.Single(_google.Queries);

        // Three hours more are enough, and what was told once is not asked again.
        Assert.True((await Book(station, customer, station.VenueNearby(), 1, 18)).IsSuccess);
        Assert.Single(_google.Queries);

        // No quota, and no booking lost.
        _answer = GoogleDouble.Status("OVER_DAILY_LIMIT");
        Assert.True((await Book(station, customer, station.VenueNearby(), 2, 12)).IsSuccess);
        Assert.True((await Book(station, customer, station.Venue(), 2, 15)).IsSuccess);
        Assert.Equal(2, _google.Queries.Count);
    }

    [Fact]
    public async Task What_was_told_is_kept_for_a_day_that_is_read_anew()
    {
        var (station, customer) = await Cluster.Ready(chefs: 1);
        var first = (await Book(station, customer, station.Venue(), 1, 12)).Value;
        Assert.True((await Book(station, customer, station.VenueNearby(), 1, 15)).IsSuccess);
        Assert.Single(_google!.Queries);
        await Cluster.Deactivate(Cluster.Grains.StationDay(station.Day(1)));

        Assert.True((await Cluster.Assign(first, station.Chefs[0].Id)).IsSuccess);

        Assert.Single(_google.Queries);
    }

    [Fact]
    public async Task Chefs_are_scored_and_travel_is_told_by_what_google_says()
    {
        var (station, customer) = await Cluster.Ready(chefs: 1);
        var booking = (await Book(station, customer, station.VenueNearby(), 1, 12)).Value;

        var travel = (await Cluster.Send(new RecommendChefs(booking), Actors.Admin())).Value[0].Lines[0];
        var (from, to) = (new PlaceForm(null, 34.0522, -118.2437), new PlaceForm(null, 37.3387, -121.8853));
        var told = (await Cluster.Send(new MeasureTravel(station.Id, from, to, null), Actors.Admin())).Value.Time;
        var again = (await Cluster.Send(new MeasureTravel(station.Id, from, to, null), Actors.Admin())).Value.Time;

        Assert.Contains("10 minutes", travel.Reason);
        Assert.Equal((TimeSpan.FromMinutes(10), DriveSource.Google), (told.Base, told.Source));
        Assert.Equal((TimeSpan.FromMinutes(10), DriveSource.Cache), (again.Base, again.Source));
    }

    private Task<Result<BookingId>> Book(TestStation station, TestCustomer customer, AddressForm venue, int daysAhead, int hour) =>
        Cluster.Send(Walking.Create(customer.Actor, venue, station.Slot(daysAhead, hour)), customer.Actor);
}
