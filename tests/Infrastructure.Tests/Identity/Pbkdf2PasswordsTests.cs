using System.Buffers.Binary;
using MyHibachi.Application.Identity;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class Pbkdf2PasswordsTests : IDisposable
{
    private readonly Pbkdf2Passwords _passwords = new(new());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _passwords.Dispose();

    [Fact]
    public async Task A_hash_says_that_it_was_made_by_PBKDF2_over_SHA512_with_today_s_work()
    {
        var hash = Convert.FromBase64String(await _passwords.Hash(new("correct horse battery"), Ct));

        // The format's marker, then the pseudo-random function (2 is HMAC-SHA512), then the rounds.
        Assert.Equal((1, 2u, 210_000u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }

    [Fact]
    public async Task Only_the_same_password_is_the_right_one()
    {
        var hash = await _passwords.Hash(new("correct horse battery"), Ct);

        Assert.Equal(PasswordMatch.Right, await _passwords.Compare(hash, new("correct horse battery"), Ct));
        Assert.Equal(PasswordMatch.Wrong, await _passwords.Compare(hash, new("correct horse batterY"), Ct));
        Assert.Equal(PasswordMatch.Wrong, await _passwords.Compare(_passwords.Decoy, new("correct horse battery"), Ct));
    }

    [Fact]
    public async Task A_hash_of_less_work_is_known_as_outdated()
    {
        using var before = new Pbkdf2Passwords(new() { PasswordIterations = 1000 });
        var hash = await before.Hash(new("correct horse battery"), Ct);

        Assert.Equal(PasswordMatch.RightButOutdated, await _passwords.Compare(hash, new("correct horse battery"), Ct));
    }

    [Fact]
    public async Task A_password_twice_makes_two_hashes() =>
        Assert.NotEqual(await _passwords.Hash(new("correct horse"), Ct), await _passwords.Hash(new("correct horse"), Ct));
}
