using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class ManageUsersTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private static readonly Secret Chosen = new("four words in a row");

    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Somebody_who_is_invited_chooses_a_password_by_a_code_from_the_mailbox()
    {
        var (boss, email) = (await Boss(), Address());
        var invited = (await _process.Send(new InviteUser(email, "New Colleague", [RoleName.CustomerSupport], []), boss.AccessToken)).Value;
        var code = await _process.CodeFor(email);

        Assert.Equal([IdentityErrors.InvalidCode()], (await _process.Send(new AcceptInvitation(email, new("22222-22222"), Chosen))).Errors);
        Assert.True((await _process.Send(new AcceptInvitation(email, code, Chosen))).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidCode()], (await _process.Send(new AcceptInvitation(email, code, Chosen))).Errors);

        var signedIn = (await _process.Send(new Login(email, Chosen))).Value;
        Assert.Equal(invited, signedIn.User);
        Assert.True((await _process.Identify(signedIn.AccessToken)).Value.Can(Permissions.LeadRead));
    }

    [Fact]
    public async Task An_invitation_that_has_expired_is_sent_again()
    {
        var (boss, email) = (await Boss(), Address());
        var invited = (await _process.Send(new InviteUser(email, "New Colleague", [RoleName.Chef], []), boss.AccessToken)).Value;
        var old = await _process.CodeFor(email);
        _process.Time.Advance(TimeSpan.FromDays(7));
        boss = await Boss();
        Assert.Equal([IdentityErrors.InvalidCode()], (await _process.Send(new AcceptInvitation(email, old, Chosen))).Errors);

        Assert.True((await _process.Send(new ResendInvitation(invited), boss.AccessToken)).IsSuccess);

        Assert.True((await _process.Send(new AcceptInvitation(email, await _process.CodeFor(email), Chosen))).IsSuccess);
        Assert.Equal([IdentityErrors.InvitationAccepted()], (await _process.Send(new ResendInvitation(invited), boss.AccessToken)).Errors);
        Assert.Equal([IdentityErrors.UserNotFound()], (await _process.Send(new ResendInvitation(new(Guid.NewGuid())), boss.AccessToken)).Errors);
    }

    [Fact]
    public async Task Somebody_who_was_merely_invited_is_not_reactivated()
    {
        var (boss, email) = (await Boss(), Address());
        var invited = (await _process.Send(new InviteUser(email, "New Colleague", [RoleName.Chef], []), boss.AccessToken)).Value;

        Assert.Equal([IdentityErrors.InvitationPending()], (await _process.Send(new ReactivateUser(invited), boss.AccessToken)).Errors);

        Assert.True((await _process.Send(new AcceptInvitation(email, await _process.CodeFor(email), Chosen))).IsSuccess);
    }

    [Fact]
    public async Task Whoever_has_an_account_is_not_invited_again()
    {
        var (boss, email) = (await Boss(), Address());
        await _process.Send(new InviteUser(email, "New Colleague", [RoleName.Chef], []), boss.AccessToken);

        Assert.Equal([IdentityErrors.EmailTaken()], (await _process.Send(new InviteUser(email, "New Colleague", [RoleName.Chef], []), boss.AccessToken)).Errors);
    }

    [Fact]
    public async Task A_chef_who_is_invited_signs_in_as_that_chef_and_no_chef_has_two_accounts()
    {
        var (boss, email, chef) = (await Boss(), Address(), (await Site.Create(_process)).Chef);
        await _process.Send(new InviteUser(email, "Kenji Mori", [RoleName.Chef], [], chef), boss.AccessToken);
        await _process.Send(new AcceptInvitation(email, await _process.CodeFor(email), Chosen));

        var signedIn = (await _process.Send(new Login(email, Chosen))).Value;
        Assert.Equal(new DataScope.OfChef(chef), (await _process.Identify(signedIn.AccessToken)).Value.Scope);
        Assert.Equal([IdentityErrors.ChefHasAccount()], (await _process.Send(new InviteUser(Address(), "Kenji Mori", [RoleName.Chef], [], chef), boss.AccessToken)).Errors);
        Assert.Equal([ChefErrors.NotFound()], (await _process.Send(new InviteUser(Address(), "Kenji Mori", [RoleName.Chef], [], new(Guid.NewGuid())), boss.AccessToken)).Errors);
    }

    [Theory]
    [InlineData("NO_SUCH_ROLE")]
    [InlineData(null)]
    public async Task Nobody_is_given_a_role_that_there_is_not(string? role)
    {
        RoleName[] roles = role is null ? [] : [new(role)];
        var (boss, colleague) = (await Boss(), await Colleague());

        Assert.Equal([IdentityErrors.RoleNotFound()], (await _process.Send(new SetUserRoles(colleague.User, roles), boss.AccessToken)).Errors);
        Assert.Equal([IdentityErrors.RoleNotFound()], (await _process.Send(new InviteUser(Address(), "Colleague", roles, []), boss.AccessToken)).Errors);
        Assert.True((await _process.Identify(colleague.AccessToken)).IsSuccess);
    }

    [Fact]
    public async Task Another_role_holds_at_once_and_stands_in_the_trail()
    {
        var (boss, colleague) = (await Boss(), await Colleague());

        Assert.True((await _process.Send(new SetUserRoles(colleague.User, [RoleName.Chef]), boss.AccessToken)).IsSuccess);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(colleague.AccessToken)).Errors);
        var rows = await _process.InDatabase(db => db.Set<AuditRow>()
            .Where(row => row.Action == nameof(SetUserRoles) && row.Record == "user_roles" && row.RecordId == colleague.User.Value)
            .ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains(rows, row => row.Before?.Contains("CUSTOMER", StringComparison.Ordinal) is true);
        Assert.Contains(rows, row => row.After?.Contains("CHEF", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Somebody_who_is_deactivated_is_out_at_once_until_reactivated()
    {
        var boss = await Boss();
        var form = IdentityProcess.Somebody();
        var colleague = (await _process.Send(form)).Value;

        Assert.True((await _process.Send(new DeactivateUser(colleague.User), boss.AccessToken)).IsSuccess);
        Assert.False((await _process.Identify(colleague.AccessToken)).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidRefreshToken()], (await _process.Send(new Refresh(colleague.RefreshToken))).Errors);
        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, form.Password))).Errors);

        Assert.True((await _process.Send(new ReactivateUser(colleague.User), boss.AccessToken)).IsSuccess);
        Assert.True((await _process.Send(new Login(form.Email, form.Password))).IsSuccess);
    }

    [Fact]
    public async Task Somebody_is_always_left_who_may_do_everything()
    {
        var boss = await Boss();
        await _process.InDatabase(db => db.Set<User>().Where(user => user.Id != boss.User)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false), TestContext.Current.CancellationToken));

        Assert.Equal([IdentityErrors.LastSuperAdmin()], (await _process.Send(new SetUserRoles(boss.User, [RoleName.Admin]), boss.AccessToken)).Errors);
        Assert.Equal([IdentityErrors.LastSuperAdmin()], (await _process.Send(new DeactivateUser(boss.User), boss.AccessToken)).Errors);
        Assert.True((await _process.Send(new Refresh(boss.RefreshToken))).IsSuccess);
    }

    [Fact]
    public async Task Nobody_below_may_touch_accounts()
    {
        var email = Address();
        var admin = (await _process.Send(new Login(email, (await _process.EnsureStaff(email, new(RoleName.Admin, [])))!.Value))).Value;

        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(new DeactivateUser(admin.User), admin.AccessToken)).Errors);
        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(new InviteUser(Address(), "X", [RoleName.Chef], []), admin.AccessToken)).Errors);
    }

    [Fact]
    public async Task An_account_that_is_none_is_not_found() => Assert.Equal(
        [IdentityErrors.UserNotFound()], (await _process.Send(new DeactivateUser(new(Guid.NewGuid())), (await Boss()).AccessToken)).Errors);

    private static string Address() => $"colleague-{Guid.NewGuid():N}@example.com";

    private async Task<SignedIn> Boss()
    {
        var email = Address();
        return (await _process.Send(new Login(email, (await _process.EnsureStaff(email, new(RoleName.SuperAdmin, [])))!.Value))).Value;
    }

    private async Task<SignedIn> Colleague() => (await _process.Send(IdentityProcess.Somebody())).Value;
}
