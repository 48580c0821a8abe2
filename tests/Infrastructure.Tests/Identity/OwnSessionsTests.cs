using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class OwnSessionsTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private static readonly Secret Other = new("another long password 鉄板");

    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Another_password_ends_every_session_but_the_one_that_asked()
    {
        var (form, here, elsewhere) = await SignInTwice();

        Assert.True((await _process.Send(new ChangePassword(form.Password, Other), here.AccessToken)).IsSuccess);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(elsewhere.AccessToken)).Errors);
        Assert.Equal([IdentityErrors.InvalidRefreshToken()], (await _process.Send(new Refresh(elsewhere.RefreshToken))).Errors);
        Assert.True((await _process.Send(new Refresh(here.RefreshToken))).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, form.Password))).Errors);
        Assert.True((await _process.Send(new Login(form.Email, Other))).IsSuccess);
    }

    [Fact]
    public async Task Without_the_current_password_nothing_changes_and_tries_run_out()
    {
        var (form, here, elsewhere) = await SignInTwice();
        for (var time = 0; time < 5; time++)
        {
            Assert.Equal([IdentityErrors.WrongPassword()], (await _process.Send(new ChangePassword(Other, Other), here.AccessToken)).Errors);
        }

        Assert.Equal([IdentityErrors.WrongPassword()], (await _process.Send(new ChangePassword(form.Password, Other), here.AccessToken)).Errors);
        Assert.True((await _process.Send(new Refresh(elsewhere.RefreshToken))).IsSuccess);
    }

    [Fact]
    public async Task A_weak_password_is_refused_by_the_field_it_stands_in()
    {
        var (form, here, elsewhere) = await SignInTwice();

        var refusal = Assert.Single((await _process.Send(new ChangePassword(form.Password, new("password123")), here.AccessToken)).Errors);

        Assert.Equal(("WEAK_PASSWORD", "newPassword"), (refusal.Code, refusal.Field));
        Assert.True((await _process.Send(new Refresh(elsewhere.RefreshToken))).IsSuccess);
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_which_of_them_asks()
    {
        var (_, here, _) = await SignInTwice();

        var sessions = (await _process.Send(new MySessions(), here.AccessToken)).Value;

        Assert.Equal([false, true], sessions.Select(session => session.IsCurrent));
        Assert.All(sessions, session => Assert.Equal(session.StartedAt.AddDays(30), session.ExpiresAt));
    }

    [Fact]
    public async Task A_session_that_its_owner_ends_is_over_with_its_access_token()
    {
        var (_, here, elsewhere) = await SignInTwice();
        var other = (await _process.Send(new MySessions(), here.AccessToken)).Value.Single(session => !session.IsCurrent);

        Assert.True((await _process.Send(new RevokeSession(other.Id), here.AccessToken)).IsSuccess);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(elsewhere.AccessToken)).Errors);
        Assert.Single((await _process.Send(new MySessions(), here.AccessToken)).Value);
        Assert.Equal([IdentityErrors.SessionNotFound()], (await _process.Send(new RevokeSession(other.Id), here.AccessToken)).Errors);
    }

    [Fact]
    public async Task Somebody_elses_session_is_none()
    {
        var (_, mine, _) = await SignInTwice();
        var (_, theirs, _) = await SignInTwice();
        var session = (await _process.Send(new MySessions(), theirs.AccessToken)).Value[0];

        Assert.Equal([IdentityErrors.SessionNotFound()], (await _process.Send(new RevokeSession(session.Id), mine.AccessToken)).Errors);
        Assert.True((await _process.Identify(theirs.AccessToken)).IsSuccess);
    }

    [Fact]
    public async Task All_other_sessions_end_at_once_and_a_repeat_ends_none()
    {
        var (_, here, elsewhere) = await SignInTwice();

        Assert.Equal(1, (await _process.Send(new RevokeOtherSessions([]), here.AccessToken)).Value);
        Assert.Equal(0, (await _process.Send(new RevokeOtherSessions([]), here.AccessToken)).Value);

        Assert.False((await _process.Identify(elsewhere.AccessToken)).IsSuccess);
        Assert.True((await _process.Identify(here.AccessToken)).IsSuccess);
    }

    [Fact]
    public async Task A_session_that_is_to_be_kept_goes_on()
    {
        var (_, here, elsewhere) = await SignInTwice();
        var kept = (await _process.Send(new MySessions(), here.AccessToken)).Value.Single(session => !session.IsCurrent).Id;

        Assert.Equal(0, (await _process.Send(new RevokeOtherSessions([kept]), here.AccessToken)).Value);

        Assert.True((await _process.Identify(elsewhere.AccessToken)).IsSuccess);
    }

    [Fact]
    public async Task A_visitor_has_no_sessions() => Assert.Equal([AccessErrors.Unauthenticated()], (await _process.Send(new MySessions())).Errors);

    private async Task<(Register Form, SignedIn Here, SignedIn Elsewhere)> SignInTwice()
    {
        var form = IdentityProcess.Somebody();
        var here = (await _process.Send(form)).Value;
        _process.Time.Advance(TimeSpan.FromMinutes(1));
        return (form, here, (await _process.Send(new Login(form.Email, form.Password))).Value);
    }
}
