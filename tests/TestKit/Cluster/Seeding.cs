using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.TestKit.Cluster;

/// <summary>A customer of one test's own, and how the customer calls.</summary>
public sealed record TestCustomer(CustomerId Id, Actor Actor);

/// <summary>What no use case makes: stations, chefs, customers.</summary>
public static class Seeding
{
    private static int _customers;

    public static Task<TestStation> OpenStation(this ProductCluster cluster, int chefs) =>
        cluster.OpenStation([.. Enumerable.Repeat(new ChefWish(), chefs)]);

    /// <summary>Opens a station, and waits until every process of the cluster knows it.</summary>
    /// <param name="with">Changes what the station is like.</param>
    public static async Task<TestStation> OpenStation(this ProductCluster cluster, ChefWish[] wishes, Func<StationProfile, StationProfile>? with = null)
    {
        var site = PostalSites.Take();
        var profile = ProfileAt(site);
        var station = Station.Open(new(Guid.CreateVersion7()), with is null ? profile : with(profile));
        Chef[] chefs = [.. wishes.Select((wish, index) => Hire(wish, index, station))];
        await cluster.Store([station, .. chefs]);
        var opened = new TestStation(station, chefs, site, default);
        await Eventually.True(() => IsKnown(cluster, opened), "every process knows the station");
        return opened with { Today = opened.Clock.DateOf(cluster.Time.GetUtcNow()) };
    }

    public static async Task<TestCustomer> Customer(this ProductCluster cluster) => (await cluster.Customers(1))[0];

    public static async Task<IReadOnlyList<TestCustomer>> Customers(this ProductCluster cluster, int count)
    {
        Customer[] customers = [.. Enumerable.Range(0, count).Select(_ => NextCustomer())];
        await cluster.Store(customers);
        return [.. customers.Select(customer => new TestCustomer(customer.Id, Actors.Customer(customer.Id)))];
    }

    private static async Task Store(this ProductCluster cluster, object[] rows)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    // The zone need not be true to the place.
    private static StationProfile ProfileAt(PostalSite site) => new(
        $"S{site.PostalCode}", $"MyHibachi {site.PostalCode}",
        new(null, "Anywhere", "CA", site.PostalCode, site.Location, GeocodeStatus.Approximate), "America/Los_Angeles",
        Station.DefaultRadiusMiles, Station.DefaultRadiusMiles, 0, "station@myhibachi.example", "(408) 555-0100",
        IsActive: true, OpeningHours.Always);

    private static Chef Hire(ChefWish wish, int index, Station station)
    {
        var chef = Chef.Hire(
            new(Guid.CreateVersion7()), station.Id, ChefProfile.Of($"Chef {(char)('A' + index)}", station.Address, wish.MinGuests, wish.MaxGuests, wish.Rating));
        chef.SetActive(wish.IsActive);
        return chef;
    }

    private static Customer NextCustomer()
    {
        var number = Interlocked.Increment(ref _customers);
        return Domain.Customers.Customer.Create(
            new(Guid.CreateVersion7()), null, $"Customer {number}", EmailAddress.Create($"customer{number}@example.com").Value, PhoneNumber.FromStored("+14085550123"), ClusterPlan.Noon);
    }

    private static async Task<bool> IsKnown(ProductCluster cluster, TestStation station)
    {
        foreach (var process in cluster.Silos.Append(cluster.Gateway))
        {
            var stations = await process.GetRequiredService<IStationDirectory>().All(CancellationToken.None);
            if (stations.All(known => known.Id != station.Id) || await process.GetRequiredService<IRosters>().Find(station.Id, CancellationToken.None) is not { } roster
                || roster.Chefs.Count != station.Chefs.Count)
            {
                return false;
            }
        }

        return true;
    }
}
