using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class CodeTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private static readonly Secret Other = new("another long password 鉄板");

    private static readonly Secret Wrong = new("22222-22222");

    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Whoever_registers_is_sent_a_code_that_shows_the_mailbox_is_theirs()
    {
        var (form, signedIn) = await Register();
        Assert.False((await _process.Send(new Me(), signedIn.AccessToken)).Value.EmailVerified);

        Assert.True((await _process.Send(new VerifyEmail(form.Email, await _process.CodeFor(form.Email)))).IsSuccess);

        Assert.True((await _process.Send(new Me(), signedIn.AccessToken)).Value.EmailVerified);
    }

    [Theory]
    [InlineData("somebody.else@example.com")]
    [InlineData("no address")]
    public async Task A_code_is_not_sent_for_an_address_that_is_not_the_callers(string email)
    {
        var (_, signedIn) = await Register();

        Assert.Equal(["INVALID_EMAIL"], (await _process.Send(new RequestEmailVerification(email), signedIn.AccessToken)).Errors.Select(error => error.Code));
    }

    [Fact]
    public async Task A_verified_mailbox_is_not_asked_again()
    {
        var (form, signedIn) = await Register();
        await _process.Send(new VerifyEmail(form.Email, await _process.CodeFor(form.Email)));
        _process.Time.Advance(TimeSpan.FromMinutes(1));

        await _process.Send(new RequestEmailVerification(), signedIn.AccessToken);

        Assert.Single(await _process.DeliverEvents(), message => message.To == form.Email);
    }

    [Fact]
    public async Task A_code_from_the_mailbox_gives_another_password_once_and_ends_every_session()
    {
        var (form, signedIn) = await Register();
        var code = await ResetCode(form.Email);

        Assert.True((await _process.Send(new ResetPassword(form.Email.ToUpperInvariant(), code, Other))).IsSuccess);

        Assert.True((await _process.Send(new Login(form.Email, Other))).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidCredentials()], (await _process.Send(new Login(form.Email, form.Password))).Errors);
        Assert.False((await _process.Identify(signedIn.AccessToken)).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidCode()], (await _process.Send(new ResetPassword(form.Email, code, form.Password))).Errors);
    }

    [Fact]
    public async Task A_reset_frees_an_account_that_somebody_has_slowed_down()
    {
        var (form, _) = await Register();
        for (var time = 0; time < 5; time++)
        {
            await _process.Send(new Login(form.Email, Wrong));
        }

        await _process.Send(new ResetPassword(form.Email, await ResetCode(form.Email), Other));

        Assert.True((await _process.Send(new Login(form.Email, Other))).IsSuccess);
    }

    [Fact]
    public async Task Five_wrong_codes_spend_the_right_one_however_many_come_at_once()
    {
        var (form, _) = await Register();
        var code = await ResetCode(form.Email);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _process.Send(new ResetPassword(form.Email, Wrong, Other))));

        Assert.Equal([IdentityErrors.InvalidCode()], (await _process.Send(new ResetPassword(form.Email, code, Other))).Errors);
    }

    [Fact]
    public async Task A_weak_password_does_not_spend_the_code()
    {
        var (form, _) = await Register();
        var code = await ResetCode(form.Email);

        var refusal = Assert.Single((await _process.Send(new ResetPassword(form.Email, code, new("password123")))).Errors);

        Assert.Equal(("WEAK_PASSWORD", "newPassword"), (refusal.Code, refusal.Field));
        Assert.True((await _process.Send(new ResetPassword(form.Email, code, Other))).IsSuccess);
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_answered_alike_and_written_to_by_nobody()
    {
        var email = $"nobody-{Guid.NewGuid():N}@example.com";

        Assert.True((await _process.Send(new RequestPasswordReset(email))).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidCode()], (await _process.Send(new ResetPassword(email, Wrong, Other))).Errors);

        Assert.DoesNotContain(await _process.DeliverEvents(), message => message.To == email);
    }

    [Fact]
    public async Task A_mailbox_gets_one_code_a_minute()
    {
        var (form, _) = await Register();
        await ResetCode(form.Email);
        await _process.Send(new RequestPasswordReset(form.Email));

        Assert.Single(await _process.DeliverEvents(), message => message.To == form.Email && message.Template == "password-reset");
    }

    [Fact]
    public async Task A_code_stands_in_its_message_and_nowhere_else()
    {
        var (form, _) = await Register();
        var code = (await ResetCode(form.Email)).Reveal();
        await _process.Send(new ResetPassword(form.Email, new(code), Other));

        var message = await _process.LastMessageTo(form.Email);
        var written = string.Join('\n', [.. _process.Log.Lines, .. await Written(), message.BodyWithoutSecret]);

        Assert.Contains("PasswordResetAsked", written, StringComparison.Ordinal);
        Assert.Contains(code, message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(code, written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(CodeText.Normal(code), written, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_visitor_has_no_mailbox_to_verify() =>
        Assert.Equal([AccessErrors.Unauthenticated()], (await _process.Send(new RequestEmailVerification())).Errors);

    private async Task<(Register Form, SignedIn SignedIn)> Register()
    {
        var form = IdentityProcess.Somebody();
        return (form, (await _process.Send(form)).Value);
    }

    private async Task<Secret> ResetCode(string email)
    {
        Assert.True((await _process.Send(new RequestPasswordReset(email))).IsSuccess);
        return await _process.CodeFor(email);
    }

    private Task<string[]> Written() => _process.InDatabase(async db =>
    {
        var ct = TestContext.Current.CancellationToken;
        var audited = await db.Set<AuditRow>().ToListAsync(ct);
        var published = await db.Set<OutboxEvent>().ToListAsync(ct);
        return (string[])[.. audited.Select(row => $"{row.Record} {row.Before} {row.After}"), .. published.Select(row => row.Type + row.Payload)];
    });
}
