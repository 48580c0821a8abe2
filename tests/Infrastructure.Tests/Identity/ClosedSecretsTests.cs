using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Identity;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class ClosedSecretsTests(PostgresServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outside_development_nothing_starts_without_an_encryption_key()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var open = new IdentityProcess(database);

        var refused = await Assert.ThrowsAsync<InvalidSettingException>(() => Start(open, Environments.Production));
        await Start(open, Environments.Development);

        Assert.Equal("Identity:EncryptionKeys:0", refused.Setting);
    }

    [Fact]
    public async Task What_was_stored_in_the_open_is_closed_at_the_next_start_and_still_proves()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var open = new IdentityProcess(database);
        var key = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        await using var closing = new IdentityProcess(database, ("Identity:EncryptionKeys:0", key));
        var form = IdentityProcess.Somebody();
        var first = (await open.Send(form)).Value;
        await open.Send(new EnrollSecondFactor(form.Password), first.AccessToken);
        var secret = await Stored(open);
        Assert.True((await open.Send(new ConfirmSecondFactor(new(Totp.CodeAt(secret, open.Time.GetUtcNow()))), first.AccessToken)).IsSuccess);

        await Start(closing, Environments.Production);
        await Start(closing, Environments.Production);

        Assert.Equal(-1, (await Stored(closing)).AsSpan().IndexOf(secret));
        closing.Time.Advance(TimeSpan.FromMinutes(1));
        var challenge = (await closing.Send<LoginStep>(new Login(form.Email, form.Password))).Value.Challenge!.Token;
        Assert.True((await closing.Send(new CompleteLogin(challenge, new(Totp.CodeAt(secret, closing.Time.GetUtcNow()))))).IsSuccess);
    }

    private static Task<byte[]> Stored(IdentityProcess process) =>
        process.InDatabase(db => db.Set<SecondFactor>().Select(factor => factor.Secret).SingleAsync(Ct));

    private static Task Start(IdentityProcess process, string environment) => new ClosedSecrets(
        process.Services<IDbContextFactory<Infrastructure.Common.Persistence.MyHibachiDbContext>>().Single(),
        process.Services<ISecretBox>().Single(),
        process.Services<IdentitySettings>().Single(),
        new HostingEnvironment { EnvironmentName = environment }).StartAsync(Ct);
}
