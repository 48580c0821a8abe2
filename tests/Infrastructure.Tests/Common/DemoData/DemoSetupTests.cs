using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.DemoData;
using MyHibachi.Infrastructure.Identity;
using MyHibachi.Infrastructure.Stations;
using MyHibachi.Infrastructure.Tests.Common.ReferenceData;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.DemoData;

public sealed class DemoSetupTests(PostgresServer server) : IAsyncLifetime
{
    private ReferenceDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await ReferenceDatabase.Create(server);

    [Fact]
    public async Task A_new_database_gets_three_stations_with_four_chefs_each()
    {
        await Ensure();

        Assert.Equal(["AUS", "JFK", "SMF"], (await Stations()).Select(station => station.Code).Order());
        Assert.Equal([4, 4, 4], (await Chefs()).CountBy(chef => chef.StationId).Select(station => station.Value));
    }

    [Fact]
    public async Task Every_role_of_staff_and_every_station_gets_somebody()
    {
        var opened = await Ensure();

        RoleName[] expected =
        [
            RoleName.SuperAdmin, RoleName.Admin, RoleName.CustomerSupport, RoleName.StationManager, RoleName.StationManager, RoleName.StationManager, RoleName.Chef,
        ];
        var users = await _database.Use(db => db.Set<User>().AsNoTracking().ToListAsync(Ct));
        Assert.Equal(expected, opened.Select(signIn => signIn.Role));
        Assert.Equal(
            opened.Select(signIn => (signIn.Email, signIn.Role)).OrderBy(person => person.Email.Value),
            users.Select(user => (user.Email, user.Roles.Single())).OrderBy(person => person.Email.Value));
        Assert.Equal(
            (await Stations()).Select(station => station.Id.Value).Order(), users.SelectMany(user => user.Stations).Select(station => station.Value).Order());
        Assert.Single(await Chefs(), chef => chef.Id == users.Single(user => user.Roles.Contains(RoleName.Chef)).ChefId);
    }

    [Fact]
    public async Task Every_password_that_is_told_is_the_one_that_opens_its_account()
    {
        var opened = await Ensure();

        await using var process = Process();
        var passwords = process.GetRequiredService<IPasswords>();
        var hashes = await _database.Use(db => db.Set<User>().Join(
            db.Set<Credential>(), user => user.Id, credential => credential.UserId, (user, credential) => new { user.Email, credential.PasswordHash }).ToListAsync(Ct));
        await Assert.AllAsync(opened, async signIn => Assert.Equal(
            PasswordMatch.Right, await passwords.Compare(hashes.Single(account => account.Email == signIn.Email).PasswordHash, signIn.Password, Ct)));
        Assert.Equal(opened.Count, opened.Select(signIn => signIn.Password.Reveal()).Distinct().Count());
    }

    [Fact]
    public async Task A_second_start_tells_no_password_and_leaves_what_staff_have_changed()
    {
        await Ensure();
        await _database.Run("DELETE FROM chefs WHERE name = 'Luis Ortega'; UPDATE stations SET service_area_miles = 42");

        Assert.Empty(await Ensure());
        Assert.Equal(11, (await Chefs()).Count);
        Assert.All(await Stations(), station => Assert.Equal(42, station.ServiceAreaMiles));
    }

    [Fact]
    public async Task A_start_that_was_interrupted_before_the_accounts_is_finished_by_the_next()
    {
        await Ensure();
        await _database.Run("DELETE FROM users");

        Assert.Equal(7, (await Ensure()).Count);
    }

    [Fact]
    public async Task Of_processes_that_start_at_once_each_account_is_told_by_one()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Ensure)));

        Assert.Equal(7, told.Sum(opened => opened.Count));
        Assert.Equal(7, told.SelectMany(opened => opened).DistinctBy(signIn => signIn.Email).Count());
        Assert.Equal(12, (await Chefs()).Count);
    }

    [Fact]
    public async Task A_database_with_other_stations_is_left_alone()
    {
        await _database.Store(ReferenceDatabase.Station(1, "SJC"));

        Assert.Empty(await Ensure());
        Assert.Single(await Stations());
        Assert.Empty(await Chefs());
    }

    [Fact]
    public async Task Every_station_serves_its_own_place_and_the_homes_of_its_chefs()
    {
        await Ensure();
        var stations = await Stations();

        Assert.All(stations, station => Assert.Equal(station, ServiceArea.Check(station.Location, stations).Value.Station));
        Assert.All(await Chefs(), chef => Assert.InRange(Home(chef).DistanceMiles, 1, 40));

        ServiceArea Home(Chef chef) => ServiceArea.Check(chef.Home, stations.Where(station => station.Id == chef.StationId)).Value;
    }

    [Fact]
    public async Task One_station_serves_addresses_that_need_approval()
    {
        await Ensure();

        var newYork = Assert.Single(await Stations(), station => station.EscalationMiles < station.ServiceAreaMiles);

        Assert.Equal(("JFK", 150, 100), (newYork.Code, newYork.ServiceAreaMiles, newYork.EscalationMiles));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<IReadOnlyList<DemoSignIn>> Ensure()
    {
        await using var process = Process();
        return await process.GetRequiredService<DemoSetup>().Ensure(Ct);
    }

    private ServiceProvider Process()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Identity:PasswordIterations", "10")]).Build();
        var services = new ServiceCollection().AddLogging().AddUseCases().AddInfrastructure(configuration, _database.ConnectionString);
        return services.AddIdentity(configuration).AddStations(configuration).AddDemoData().BuildServiceProvider();
    }

    private Task<List<Station>> Stations() => _database.Use(db => db.Set<Station>().AsNoTracking().ToListAsync(Ct));

    private Task<List<Chef>> Chefs() => _database.Use(db => db.Set<Chef>().AsNoTracking().ToListAsync(Ct));
}
