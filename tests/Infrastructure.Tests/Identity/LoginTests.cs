using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class LoginTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private static readonly Secret Wrong = new("not the password at all");

    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task The_right_password_signs_in()
    {
        var (form, registered) = await Register();

        var signedIn = (await _process.Send(new Login(form.Email.ToUpperInvariant(), form.Password))).Value;

        Assert.Equal(registered.User, signedIn.User);
        Assert.Equal(_process.Time.GetUtcNow().AddMinutes(15), signedIn.AccessTokenExpiresAt);
        Assert.Equal(_process.Time.GetUtcNow().AddDays(30), signedIn.RefreshTokenExpiresAt);
        Assert.Equal((await _process.Read(registered.AccessToken)).Value.Customer, (await _process.Read(signedIn.AccessToken)).Value.Customer);
    }

    [Fact]
    public async Task Reading_an_account_with_its_roles_and_stations_is_nothing_to_warn_of()
    {
        var (_, registered) = await Register();
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>().EnableServiceProviderCaching(false)
            .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
        InfrastructureServices.Configure(options, source);
        await using var db = new MyHibachiDbContext((DbContextOptions<MyHibachiDbContext>)options.Options);

        var user = await db.Set<User>().SingleAsync(one => one.Id == registered.User, TestContext.Current.CancellationToken);

        Assert.Equal([RoleName.Customer], user.Roles);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer_after_the_same_work()
    {
        var (form, _) = await Register();
        var before = _process.Passwords.Comparisons;

        var wrong = await _process.Send(new Login(form.Email, Wrong));
        var unknown = await _process.Send(new Login("nobody@example.com", Wrong));
        var malformed = await _process.Send(new Login("no address\0", Wrong));

        Assert.All([wrong, unknown, malformed], answer => Assert.Equal([IdentityErrors.InvalidCredentials()], answer.Errors));
        Assert.Equal(before + 3, _process.Passwords.Comparisons);
    }

    [Fact]
    public async Task What_nobody_can_have_typed_is_a_wrong_password()
    {
        var (form, _) = await Register();

        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, new("half a \ud83d character")))).Errors);
        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, new("")))).Errors);
    }

    [Fact]
    public async Task Every_character_of_a_long_password_counts()
    {
        var password = string.Concat(Enumerable.Repeat("鉄板焼き🔥é ", 18));
        var form = IdentityProcess.Somebody() with { Password = new(password) };
        Assert.True((await _process.Send(form)).IsSuccess);

        Assert.False((await _process.Send(new Login(form.Email, new(password[..^1])))).IsSuccess);
        Assert.False((await _process.Send(new Login(form.Email, new(password + "\0")))).IsSuccess);
        Assert.True((await _process.Send(new Login(form.Email, new(password)))).IsSuccess);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait()
    {
        var (form, _) = await Register();
        for (var time = 0; time < 5; time++)
        {
            await _process.Send(new Login(form.Email, Wrong));
        }

        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, form.Password))).Errors);
        _process.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await _process.Send(new Login(form.Email, form.Password))).IsSuccess);
    }

    [Fact]
    public async Task Guessing_many_passwords_at_once_gains_no_more_tries()
    {
        var (form, registered) = await Register();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => _process.Send(new Login(form.Email, Wrong))));

        var credential = await CredentialOf(registered.User);
        Assert.Equal((5, _process.Time.GetUtcNow().AddSeconds(30)), (credential.Failures, credential.LockedUntil!.Value));
    }

    [Fact]
    public async Task One_person_may_sign_in_on_many_devices_at_once()
    {
        var (form, _) = await Register();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _process.Send(new Login(form.Email, form.Password))));

        Assert.Equal(10, answers.Select(answer => answer.Value.RefreshToken.Reveal()).Distinct().Count());
    }

    [Fact]
    public async Task A_password_hashed_with_less_work_is_hashed_anew_and_goes_on_working()
    {
        var (form, registered) = await Register();
        var before = await CredentialOf(registered.User);
        await using var stronger = new IdentityProcess(database, ("Identity:PasswordIterations", "2000"));

        Assert.True((await stronger.Send(new Login(form.Email, form.Password))).IsSuccess);

        var after = await CredentialOf(registered.User);
        Assert.NotEqual(before.PasswordHash, after.PasswordHash);
        Assert.True((await stronger.Send(new Login(form.Email, form.Password))).IsSuccess);
        Assert.Equal(after.PasswordHash, (await CredentialOf(registered.User)).PasswordHash);
    }

    [Fact]
    public async Task An_inactive_account_gets_the_answer_of_a_wrong_password()
    {
        var (form, registered) = await Register();
        await _process.InDatabase(db => db.Set<User>().Where(user => user.Id == registered.User)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false), TestContext.Current.CancellationToken));

        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, form.Password))).Errors);
        Assert.Equal([IdentityErrors.InvalidRefreshToken()], (await _process.Send(new Refresh(registered.RefreshToken))).Errors);
    }

    private async Task<(Register Form, SignedIn SignedIn)> Register()
    {
        var form = IdentityProcess.Somebody();
        return (form, (await _process.Send(form)).Value);
    }

    private Task<Credential> CredentialOf(UserId user) => _process.InDatabase(db => db.Set<Credential>().AsNoTracking()
        .SingleAsync(credential => credential.UserId == user, TestContext.Current.CancellationToken));
}
