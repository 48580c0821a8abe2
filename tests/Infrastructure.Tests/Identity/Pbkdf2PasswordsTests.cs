using System.Buffers.Binary;
using MyHibachi.Application.Identity;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class Pbkdf2PasswordsTests
{
    private readonly Pbkdf2Passwords _passwords = new(new());

    [Fact]
    public void A_hash_says_that_it_was_made_by_PBKDF2_over_SHA512_with_today_s_work()
    {
        var hash = Convert.FromBase64String(_passwords.Hash(new("correct horse battery")));

        // The format's marker, then the pseudo-random function (2 is HMAC-SHA512), then the rounds.
        Assert.Equal((1, 2u, 210_000u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }

    [Fact]
    public void Only_the_same_password_is_the_right_one()
    {
        var hash = _passwords.Hash(new("correct horse battery"));

        Assert.Equal(PasswordMatch.Right, _passwords.Compare(hash, new("correct horse battery")));
        Assert.Equal(PasswordMatch.Wrong, _passwords.Compare(hash, new("correct horse batterY")));
        Assert.Equal(PasswordMatch.Wrong, _passwords.Compare(_passwords.Decoy, new("correct horse battery")));
    }

    [Fact]
    public void A_hash_of_less_work_is_known_as_outdated()
    {
        var hash = new Pbkdf2Passwords(new() { PasswordIterations = 1000 }).Hash(new("correct horse battery"));

        Assert.Equal(PasswordMatch.RightButOutdated, _passwords.Compare(hash, new("correct horse battery")));
    }

    [Fact]
    public void A_password_twice_makes_two_hashes() => Assert.NotEqual(_passwords.Hash(new("correct horse")), _passwords.Hash(new("correct horse")));
}
