using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class StaffAccountsTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private readonly IdentityProcess _process = new(database);

    private readonly string _email = $"staff{Guid.NewGuid():N}@example.com";

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task The_password_that_is_shown_once_signs_in()
    {
        var actor = await SignInAs(new(RoleName.SuperAdmin, []));

        Assert.True(actor.AllStations);
        Assert.True(actor.Can(Permissions.BookingConfirm));
        Assert.Null(actor.Customer);
    }

    [Fact]
    public async Task An_account_that_is_there_keeps_its_password()
    {
        var shown = await _process.EnsureStaff(_email, new(RoleName.Admin, []));

        Assert.Null(await _process.EnsureStaff(_email, new(RoleName.Admin, [])));
        Assert.True((await _process.Send(new Login(_email, shown!.Value))).IsSuccess);
    }

    [Fact]
    public async Task Of_several_processes_that_start_at_once_one_shows_a_password()
    {
        var shown = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _process.EnsureStaff(_email, new(RoleName.Admin, []))));

        var password = Assert.Single(shown, one => one is not null);
        Assert.True((await _process.Send(new Login(_email, password!.Value))).IsSuccess);
    }

    [Fact]
    public async Task A_station_manager_reaches_the_own_stations_only()
    {
        var (station, _) = await Site.Create(_process);

        var actor = await SignInAs(new(RoleName.StationManager, [station]));

        Assert.False(actor.AllStations);
        Assert.Equal([station], Assert.IsType<DataScope.OfStations>(actor.Scope).Stations);
        Assert.True(actor.Can(Permissions.BookingAssignChef));
    }

    [Fact]
    public async Task A_chef_reaches_the_own_records_only_though_working_for_a_station()
    {
        var (station, chef) = await Site.Create(_process);

        var actor = await SignInAs(new(RoleName.Chef, [station], chef));

        Assert.Equal(chef, Assert.IsType<DataScope.OfChef>(actor.Scope).Chef);
        Assert.True(actor.Can(Permissions.ScheduleRead));
        Assert.False(actor.Can(Permissions.BookingAssignChef));
    }

    [Fact]
    public async Task Customer_support_reads_everything_and_confirms_nothing()
    {
        var actor = await SignInAs(new(RoleName.CustomerSupport, []));

        Assert.IsType<DataScope.Everything>(actor.Scope);
        Assert.True(actor.Can(Permissions.BookingRead));
        Assert.False(actor.Can(Permissions.BookingConfirm));
    }

    [Fact]
    public async Task The_audit_trail_tells_which_role_and_station_somebody_was_given()
    {
        var (station, _) = await Site.Create(_process);
        await _process.EnsureStaff(_email, new(RoleName.StationManager, [station]));

        var rows = await _process.InDatabase(async db =>
        {
            var id = (await db.Set<User>().SingleAsync(user => user.Email == EmailAddress.FromStored(_email), TestContext.Current.CancellationToken)).Id.Value;
            return await db.Set<AuditRow>().Where(row => row.RecordId == id && row.Record.StartsWith("user_")).OrderBy(row => row.Record).ToListAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(["user_roles", "user_stations"], rows.Select(row => row.Record));
        Assert.All(rows, row => Assert.Null(row.Before));
        Assert.Contains("\"STATION_MANAGER\"", rows[0].After, StringComparison.Ordinal);
        Assert.Contains($"\"{station.Value}\"", rows[1].After, StringComparison.Ordinal);
    }

    private async Task<Actor> SignInAs(Position position)
    {
        var password = await _process.EnsureStaff(_email, position);
        var signedIn = (await _process.Send(new Login(_email, password!.Value))).Value;
        return (await _process.Read(signedIn.AccessToken)).Value;
    }
}

/// <summary>A station with a chef, as rows.</summary>
internal static class Site
{
    public static async Task<(StationId Station, ChefId Chef)> Create(IdentityProcess process)
    {
        var (id, place) = (new StationId(Guid.NewGuid()), new GeoPoint(37.33, -121.89));
        var code = id.Value.ToString("N")[..6].ToUpperInvariant();
        var station = Station.Open(id, new(
            code, "San José", new(null, "San José", "CA", "95113", place, GeocodeStatus.Approximate), "America/Los_Angeles", 150, 150, 0,
            "base@example.com", "+14085550100", IsActive: true, OpeningHours.Always));
        var chef = Chef.Hire(new(Guid.NewGuid()), id, ChefProfile.Of("Kenji", station.Address, 1, 40, 4.5m));
        await process.InDatabase(db =>
        {
            db.AddRange(station, chef);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return (id, chef.Id);
    }
}
