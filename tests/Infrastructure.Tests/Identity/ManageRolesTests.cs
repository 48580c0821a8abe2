using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class ManageRolesTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private const string Why = "The planners take this over";

    private static int _roles;

    private readonly IdentityProcess _process = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Somebody_with_a_new_role_may_what_it_allows()
    {
        var (boss, role) = (await Boss(), NewName());

        Assert.Equal(role, (await _process.Send(Wish(role), boss)).Value);
        var planner = await Staff(role);

        var actor = (await _process.Identify(planner.AccessToken)).Value;
        Assert.Equal([Permissions.BookingRead, Permissions.LeadRead], actor.Permissions);
        Assert.True(actor.AllStations);
    }

    [Fact]
    public async Task What_a_role_allows_holds_at_once_for_whoever_is_signed_in()
    {
        var (boss, role) = (await Boss(), NewName());
        await _process.Send(Wish(role), boss);
        var planner = await Staff(role);

        Assert.True((await _process.Send(new UpdateRole(role, [Permissions.LeadUpdate, Permissions.LeadRead], Why, 0), boss)).IsSuccess);

        Assert.Equal([Permissions.LeadRead, Permissions.LeadUpdate], (await _process.Identify(planner.AccessToken)).Value.Permissions);
        var rows = await Trail(nameof(UpdateRole), role);
        Assert.Contains(rows, row => row.Record == "role_permissions" && row.After is null && row.Before!.Contains(Permissions.BookingRead, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Record == "role_permissions" && row.Before is null && row.After!.Contains(Permissions.LeadUpdate, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal(Why, row.Reason));
    }

    [Fact]
    public async Task Of_two_who_change_a_role_the_later_hears_it()
    {
        var (boss, role) = (await Boss(), NewName());
        await _process.Send(Wish(role), boss);
        await _process.Send(new UpdateRole(role, [Permissions.LeadRead], Why, 0), boss);

        Assert.Equal(["STALE_RECORD"], (await _process.Send(new UpdateRole(role, [Permissions.BookingRead], Why, 0), boss)).Errors.Select(error => error.Code));
    }

    [Fact]
    public async Task The_role_that_may_do_everything_stays_so()
    {
        var boss = await Boss();

        Assert.Equal([RoleErrors.Protected()], (await _process.Send(new UpdateRole(RoleName.SuperAdmin, [Permissions.LeadRead], Why, 0), boss)).Errors);
        Assert.Equal([RoleErrors.Protected()], (await _process.Send(new DeleteRole(RoleName.SuperAdmin, Why), boss)).Errors);
        Assert.Equal([RoleErrors.Protected()], (await _process.Send(new DeleteRole(RoleName.Chef, Why), boss)).Errors);
        Assert.True((await _process.Identify(boss)).Value.Can(Permissions.RoleManage));
    }

    [Theory]
    [InlineData("no:such_permission")]
    [InlineData(Permissions.UserManage)]
    [InlineData(Permissions.RoleManage)]
    [InlineData(null)]
    public async Task What_belongs_to_one_role_alone_or_is_none_is_not_allowed_to_others(string? permission)
    {
        var (boss, role) = (await Boss(), NewName());
        await _process.Send(Wish(role), boss);
        string[] named = permission is null ? [] : [Permissions.LeadRead, permission];

        Assert.Equal([RoleErrors.InvalidPermissions()], (await _process.Send(Wish(NewName()) with { Permissions = named }, boss)).Errors);
        Assert.Equal([RoleErrors.InvalidPermissions()], (await _process.Send(new UpdateRole(role, named, Why, 0), boss)).Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X")]
    [InlineData("planner")]
    [InlineData("9LIVES")]
    [InlineData("A'; DROP TABLE roles; --")]
    public async Task A_name_that_is_none_is_refused(string name) =>
        Assert.Equal([RoleErrors.InvalidName()], (await _process.Send(Wish(new(name)), await Boss())).Errors);

    [Fact]
    public async Task Two_roles_do_not_share_a_name() =>
        Assert.Equal([RoleErrors.NameTaken()], (await _process.Send(Wish(RoleName.Chef), await Boss())).Errors);

    [Fact]
    public async Task A_role_that_somebody_has_is_not_deleted()
    {
        var (boss, role) = (await Boss(), NewName());
        await _process.Send(Wish(role), boss);
        var planner = await Staff(role);

        Assert.Equal([RoleErrors.InUse()], (await _process.Send(new DeleteRole(role, Why), boss)).Errors);
        Assert.True((await _process.Send(new SetUserRoles(planner.User, [RoleName.Chef]), boss)).IsSuccess);
        Assert.True((await _process.Send(new DeleteRole(role, Why), boss)).IsSuccess);

        Assert.Equal([IdentityErrors.RoleNotFound().At("name")], (await _process.Send(new DeleteRole(role, Why), boss)).Errors);
        Assert.Contains(await Trail(nameof(DeleteRole), role), row => row is { Record: "roles", After: null, Reason: Why });
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task Without_a_reason_no_role_changes(int length)
    {
        var (boss, role, why) = (await Boss(), NewName(), new string('x', length));
        await _process.Send(Wish(role), boss);

        Assert.Equal([StatedReason.WrongLength()], (await _process.Send(new UpdateRole(role, [Permissions.LeadRead], why, 0), boss)).Errors);
        Assert.Equal([StatedReason.WrongLength()], (await _process.Send(new DeleteRole(role, why), boss)).Errors);
    }

    [Fact]
    public async Task Nobody_below_may_touch_roles()
    {
        var admin = (await Staff(RoleName.Admin)).AccessToken;

        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(Wish(NewName()), admin)).Errors);
        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(new UpdateRole(RoleName.Admin, [Permissions.LeadRead], Why, 0), admin)).Errors);
    }

    private static RoleName NewName() => new($"PLANNER_{Environment.ProcessId}_{Interlocked.Increment(ref _roles)}");

    private static CreateRole Wish(RoleName name) => new(name.Value, RoleReach.Everything, [Permissions.LeadRead, Permissions.BookingRead], Guid.NewGuid().ToString());

    private async Task<Secret> Boss() => (await Staff(RoleName.SuperAdmin)).AccessToken;

    private async Task<SignedIn> Staff(RoleName role)
    {
        var email = $"staff-{Guid.NewGuid():N}@example.com";
        return (await _process.Send(new Login(email, (await _process.EnsureStaff(email, new(role, [])))!.Value))).Value;
    }

    private Task<List<AuditRow>> Trail(string action, RoleName role)
    {
        var id = NamedRecords.IdOf(role.Value);
        return _process.InDatabase(db => db.Set<AuditRow>().Where(row => row.Action == action && row.RecordId == id).ToListAsync(Ct));
    }
}
