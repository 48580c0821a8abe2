using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class OneTimeCodeTests
{
    private static readonly CodePolicy Policy = CodePolicy.Default;

    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Secret Code = CodeText.Written("K7PQM3XW2A");

    private readonly OneTimeCode _code = OneTimeCode.Issue(new(Guid.NewGuid()), CodePurpose.PasswordReset, Code, Policy, Now);

    [Theory]
    [InlineData("K7PQM-3XW2A")]
    [InlineData("k7pqm 3xw2a")]
    public void The_code_opens_once(string typed)
    {
        Assert.True(_code.Redeem(new(typed), Now));
        Assert.False(_code.Redeem(new(typed), Now));
    }

    [Fact]
    public void After_its_time_it_opens_nothing()
    {
        Assert.False(_code.Redeem(Code, Now + Policy.ResetLifetime));
        Assert.True(_code.Redeem(Code, Now + Policy.ResetLifetime - TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void After_five_wrong_tries_the_right_one_comes_too_late()
    {
        Miss(5);

        Assert.False(_code.Redeem(Code, Now));
    }

    [Fact]
    public void After_four_it_does_not()
    {
        Miss(4);

        Assert.True(_code.Redeem(Code, Now));
    }

    [Fact]
    public void A_newer_code_takes_its_place_with_tries_of_its_own()
    {
        var newer = CodeText.Written("2222233333");
        Miss(5);

        Assert.False(_code.Renew(newer, Policy, Now + Policy.Pause - TimeSpan.FromTicks(1)));
        Assert.True(_code.Renew(newer, Policy, Now + Policy.Pause));

        Assert.False(_code.Redeem(Code, Now + Policy.Pause));
        Assert.True(_code.Redeem(newer, Now + Policy.Pause));
    }

    [Fact]
    public void The_same_code_of_another_account_has_another_hash() => Assert.NotEqual(
        _code.Hash, OneTimeCode.Issue(new(Guid.NewGuid()), CodePurpose.PasswordReset, Code, Policy, Now).Hash);

    private void Miss(int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.False(_code.Redeem(new("22222-22222"), Now));
        }
    }
}
