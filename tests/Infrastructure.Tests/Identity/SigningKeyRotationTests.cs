using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Identity;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Identity;

/// <summary>Each test has the keys of a database of its own.</summary>
public sealed class SigningKeyRotationTests(PostgresServer server)
{
    private static readonly Actor Bearer = Actor.Anonymous with { Kind = ActorKind.User, User = new(Guid.NewGuid()), Permissions = ["lead:read"] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_from_before_a_rotation_is_good_until_it_expires_and_its_key_then_goes()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var process = new IdentityProcess(database);
        var before = await Issue(process);

        await Rotate(process);
        var after = await Issue(process);

        Assert.NotEqual(KeyOf(before), KeyOf(after));
        Assert.True((await process.Read(before)).IsSuccess);
        process.Time.Advance(TimeSpan.FromMinutes(17));
        await process.Services<SigningKeyRotation>().Single().DeleteSome(process.Time.GetUtcNow(), 100);
        Assert.Equal(1, await Keys(process));
    }

    [Fact]
    public async Task A_token_of_a_retired_key_is_refused_whether_it_was_seen_before_or_not()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var process = new IdentityProcess(database, ("Identity:AccessTokens:Lifetime", "00:15:00"));
        var (seen, unseen) = (await Issue(process), await Issue(process));
        Assert.True((await process.Read(seen)).IsSuccess);

        await Rotate(process, atOnce: true);
        process.Forget();

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await process.Read(seen)).Errors);
        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await process.Read(unseen)).Errors);
        Assert.True((await process.Read(await Issue(process))).IsSuccess);
    }

    [Fact]
    public async Task Another_process_knows_the_new_key_before_anybody_tells_it()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var one = new IdentityProcess(database);
        await using var other = new IdentityProcess(database);
        Assert.True((await other.Read(await Issue(one))).IsSuccess);

        await Rotate(one);

        Assert.True((await other.Read(await Issue(one))).IsSuccess);
    }

    [Fact]
    public async Task Nobody_is_signed_out()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var process = new IdentityProcess(database);
        var signedIn = (await process.Send(IdentityProcess.Somebody())).Value;

        await Rotate(process, atOnce: true);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await process.Identify(signedIn.AccessToken)).Errors);
        Assert.True((await process.Identify((await process.Send(new Refresh(signedIn.RefreshToken))).Value.AccessToken)).IsSuccess);
    }

    [Fact]
    public async Task A_key_is_replaced_when_it_is_old_enough_and_by_one_of_all_who_look()
    {
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var process = new IdentityProcess(database);
        await Issue(process);
        var rotation = process.Services<SigningKeyRotation>().Single();

        await rotation.RotateWhenDue(Ct);
        Assert.Equal(1, await Keys(process));
        process.Time.Advance(TimeSpan.FromDays(90));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => rotation.RotateWhenDue(Ct)));

        Assert.Equal(2, await Keys(process));
    }

    [Fact]
    public async Task Under_an_encryption_key_the_database_alone_signs_nothing()
    {
        var (old, young) = (NewKey(), NewKey());
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var first = new IdentityProcess(database, ("Identity:EncryptionKeys:0", old));
        var token = await Issue(first);

        await using var second = new IdentityProcess(database, ("Identity:EncryptionKeys:0", young), ("Identity:EncryptionKeys:1", old));
        await using var stranger = new IdentityProcess(database, ("Identity:EncryptionKeys:0", young));

        Assert.True((await second.Read(token)).IsSuccess);
        await Assert.ThrowsAsync<CryptographicException>(() => stranger.Read(token));
    }

    [Fact]
    public async Task A_configured_key_gives_way_to_another_without_a_gap()
    {
        var (old, young) = (NewKey(), NewKey());
        await using var database = await IdentityDatabase.ForOneTest(server);
        await using var before = new IdentityProcess(database, ("Identity:AccessTokens:SigningKey", old), ("Identity:AccessTokens:AlsoVerify:0", young));
        await using var between = new IdentityProcess(database, ("Identity:AccessTokens:SigningKey", young), ("Identity:AccessTokens:AlsoVerify:0", old));
        await using var after = new IdentityProcess(database, ("Identity:AccessTokens:SigningKey", young));
        var (first, second) = (await Issue(before), await Issue(between));

        Assert.True((await between.Read(first)).IsSuccess);
        Assert.True((await before.Read(second)).IsSuccess);
        Assert.True((await after.Read(second)).IsSuccess);
        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await after.Read(first)).Errors);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static string? KeyOf(Secret token) => new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(token.Reveal()).Kid;

    private static async Task<Secret> Issue(IdentityProcess process) => (await process.Tokens.Issue(Bearer, new(Guid.NewGuid()), [], Ct)).Token;

    private static async Task Rotate(IdentityProcess process, bool atOnce = false)
    {
        await process.Services<SigningKeyRotation>().Single().Rotate(atOnce, Ct);
        process.Forget();
    }

    private static Task<int> Keys(IdentityProcess process) => process.InDatabase(db => db.Set<SigningKeyRow>().CountAsync(Ct));
}
