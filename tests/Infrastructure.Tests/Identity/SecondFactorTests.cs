using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.TestKit;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class SecondFactorTests(IdentityDatabase database, PostgresServer server) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task The_password_alone_brings_a_challenge_and_the_code_brings_the_session()
    {
        var (form, _, _) = await Enrolled();

        var step = (await _process.Send<LoginStep>(new Login(form.Email, form.Password))).Value;
        var signedIn = (await _process.Send(new CompleteLogin(step.Challenge!.Token, await Shown(form.Email)))).Value;

        Assert.Null(step.SignedIn);
        Assert.Equal(_process.Time.GetUtcNow().AddMinutes(5), step.Challenge.ExpiresAt);
        Assert.True((await _process.Send(new Me(), signedIn.AccessToken)).Value.HasSecondFactor);
    }

    [Fact]
    public async Task A_challenge_is_no_access_token_and_an_access_token_is_no_challenge()
    {
        var (form, first, _) = await Enrolled();
        var challenge = await Challenge(form);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(challenge)).Errors);
        Assert.Equal([IdentityErrors.InvalidChallenge()], (await _process.Send(new CompleteLogin(first.AccessToken, await Shown(form.Email)))).Errors);
    }

    [Fact]
    public async Task After_five_minutes_the_sign_in_begins_anew()
    {
        var (form, _, _) = await Enrolled();
        var challenge = await Challenge(form);
        _process.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([IdentityErrors.InvalidChallenge()], (await _process.Send(new CompleteLogin(challenge, await Shown(form.Email)))).Errors);
    }

    [Fact]
    public async Task Of_ten_that_show_one_code_at_once_one_comes_in()
    {
        var (form, _, _) = await Enrolled();
        var (challenge, code) = (await Challenge(form), await Shown(form.Email));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _process.Send(new CompleteLogin(challenge, code))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal([IdentityErrors.InvalidSecondFactor()], answer.Errors));
    }

    [Fact]
    public async Task Each_of_ten_codes_on_paper_comes_in_once()
    {
        var (form, _, paper) = await Enrolled();
        var challenge = await Challenge(form);

        Assert.Equal(10, paper.Select(code => code.Reveal()).Distinct().Count());
        Assert.True((await _process.Send(new CompleteLogin(challenge, paper[0]))).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidSecondFactor()], (await _process.Send(new CompleteLogin(challenge, paper[0]))).Errors);
        Assert.True((await _process.Send(new CompleteLogin(challenge, paper[1]))).IsSuccess);
    }

    [Fact]
    public async Task Password_and_code_turn_it_off()
    {
        var (form, first, paper) = await Enrolled();

        Assert.Equal([IdentityErrors.WrongPassword()], (await _process.Send(new DisableSecondFactor(new("not the password"), paper[0]), first.AccessToken)).Errors);
        Assert.Equal([IdentityErrors.InvalidSecondFactor()], (await _process.Send(new DisableSecondFactor(form.Password, new("000000")), first.AccessToken)).Errors);
        Assert.True((await _process.Send(new DisableSecondFactor(form.Password, paper[0]), first.AccessToken)).IsSuccess);

        Assert.NotNull((await _process.Send(new Login(form.Email, form.Password))).Value);
    }

    [Fact]
    public async Task A_super_admin_resets_it_for_a_reason_and_the_trail_tells()
    {
        const string Why = "Lost the phone, known in person";
        var (form, first, _) = await Enrolled();
        var email = $"boss-{Guid.NewGuid():N}@example.com";
        var boss = (await _process.Send(new Login(email, (await _process.EnsureStaff(email, new(RoleName.SuperAdmin, [])))!.Value))).Value;

        Assert.Equal([StatedReason.WrongLength()], (await _process.Send(new ResetSecondFactor(first.User, new string('x', 9)), boss.AccessToken)).Errors);
        Assert.Equal([StatedReason.WrongLength()], (await _process.Send(new ResetSecondFactor(first.User, new string('x', 501)), boss.AccessToken)).Errors);
        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(new ResetSecondFactor(boss.User, Why), first.AccessToken)).Errors);
        Assert.True((await _process.Send(new ResetSecondFactor(first.User, Why), boss.AccessToken)).IsSuccess);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(first.AccessToken)).Errors);
        Assert.NotNull((await _process.Send(new Login(form.Email, form.Password))).Value);
        Assert.Equal([IdentityErrors.NoSecondFactor()], (await _process.Send(new ResetSecondFactor(first.User, Why), boss.AccessToken)).Errors);
        var row = await _process.InDatabase(db => db.Set<AuditRow>().SingleAsync(row => row.Action == nameof(ResetSecondFactor) && row.Record == "second_factors", TestContext.Current.CancellationToken));
        Assert.Equal((Why, $"user:{boss.User.Value:N}", first.User.Value), (row.Reason, row.Actor, row.RecordId));
    }

    [Fact]
    public async Task Under_an_encryption_key_the_database_alone_shows_no_code()
    {
        var key = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        await using var apart = await IdentityDatabase.ForOneTest(server);
        await using var closing = new IdentityProcess(apart, ("Identity:EncryptionKeys:0", key));
        var form = IdentityProcess.Somebody();
        var first = (await closing.Send(form)).Value;

        var text = (await closing.Send(new EnrollSecondFactor(form.Password), first.AccessToken)).Value.Text.Reveal();
        var stored = await SecretOf(closing, form.Email);
        var secret = closing.Services<ISecretBox>().Single().Open(stored, Totp.Purpose);

        Assert.Equal(text, Totp.Written(secret));
        Assert.Equal(-1, stored.AsSpan().IndexOf(secret));
        Assert.True((await closing.Send(new ConfirmSecondFactor(new(Totp.CodeAt(secret, closing.Time.GetUtcNow()))), first.AccessToken)).IsSuccess);
        closing.Time.Advance(TimeSpan.FromMinutes(1));
        var challenge = (await closing.Send<LoginStep>(new Login(form.Email, form.Password))).Value.Challenge!.Token;
        Assert.True((await closing.Send(new CompleteLogin(challenge, new(Totp.CodeAt(secret, closing.Time.GetUtcNow()))))).IsSuccess);
    }

    [Fact]
    public async Task Whoever_may_do_much_may_do_nothing_before_it_is_on()
    {
        await using var strict = new IdentityProcess(database, ("Identity:SecondFactorRequired", "true"));
        var email = $"admin-{Guid.NewGuid():N}@example.com";
        var password = (await strict.EnsureStaff(email, new(RoleName.Admin, [])))!.Value;
        var first = (await strict.Send(new Login(email, password))).Value;
        var before = (await strict.Identify(first.AccessToken)).Value;

        await Enroll(strict, first, password, email);
        var after = (await strict.Send(new Refresh(first.RefreshToken))).Value;

        Assert.True(first.MustEnroll);
        Assert.Equal((0, false), (before.Permissions.Length, before.AllStations));
        Assert.False(after.MustEnroll);
        Assert.True((await strict.Identify(after.AccessToken)).Value.Can(Permissions.BookingRead));
    }

    [Fact]
    public async Task Neither_trail_nor_log_holds_the_secret()
    {
        var (form, _, paper) = await Enrolled();
        var secret = Totp.Written(await SecretOf(_process, form.Email));

        var rows = await _process.InDatabase(db => db.Set<AuditRow>().ToListAsync(TestContext.Current.CancellationToken));
        var written = string.Join('\n', [.. _process.Log.Lines, .. rows.Select(row => $"{row.Record} {row.Before} {row.After}")]);

        Assert.Contains("second_factors", written, StringComparison.Ordinal);
        Assert.All([secret, .. paper.Select(code => CodeText.Normal(code.Reveal()))], text => Assert.DoesNotContain(text, written, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(rows, row => row.After?.Contains("recovery_hashes", StringComparison.Ordinal) is true);
    }

    private async Task<(Register Form, SignedIn First, IReadOnlyList<Secret> Paper)> Enrolled()
    {
        var form = IdentityProcess.Somebody();
        var first = (await _process.Send(form)).Value;
        var paper = await Enroll(_process, first, form.Password, form.Email);
        return (form, first, paper);
    }

    private static async Task<IReadOnlyList<Secret>> Enroll(IdentityProcess process, SignedIn first, Secret password, string email)
    {
        var enrollment = (await process.Send(new EnrollSecondFactor(password), first.AccessToken)).Value;
        var secret = await SecretOf(process, email);
        Assert.Contains(Totp.Written(secret), enrollment.Uri.Reveal(), StringComparison.Ordinal);
        var paper = (await process.Send(new ConfirmSecondFactor(new(Totp.CodeAt(secret, process.Time.GetUtcNow()))), first.AccessToken)).Value;
        process.Time.Advance(TimeSpan.FromMinutes(1));
        return paper;
    }

    private async Task<Secret> Challenge(Register form) => (await _process.Send<LoginStep>(new Login(form.Email, form.Password))).Value.Challenge!.Token;

    private async Task<Secret> Shown(string email) => new(Totp.CodeAt(await SecretOf(_process, email), _process.Time.GetUtcNow()));

    private static Task<byte[]> SecretOf(IdentityProcess process, string email) => process.InDatabase(db =>
        (from factor in db.Set<SecondFactor>()
         join user in db.Set<User>() on factor.UserId equals user.Id
         where user.Email == Domain.Customers.EmailAddress.FromStored(email)
         select factor.Secret).SingleAsync(TestContext.Current.CancellationToken));
}
