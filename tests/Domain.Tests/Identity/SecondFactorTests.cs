using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class SecondFactorTests
{
    private static readonly byte[] Shared = [.. Enumerable.Range(1, Totp.SecretBytes).Select(number => (byte)number)];

    private static readonly Secret Paper = CodeText.Written("K7PQM3XW2A");

    private readonly SecondFactor _factor = SecondFactor.Enroll(new(Guid.NewGuid()), Shared);

    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_on_when_the_app_has_shown_a_code()
    {
        Assert.False(_factor.Prove(Code(), Shared, GuessingPolicy.Default, _now));

        Assert.True(_factor.Confirm(Code(), Shared, [Paper], _now).IsSuccess);

        Assert.True(_factor.IsOn);
    }

    [Fact]
    public void A_wrong_code_confirms_nothing()
    {
        Assert.Equal([IdentityErrors.InvalidSecondFactor()], _factor.Confirm("000000", Shared, [Paper], _now).Errors);
        Assert.False(_factor.IsOn);
    }

    [Fact]
    public void A_code_is_spent_with_its_first_use_and_so_are_those_before_it()
    {
        Confirm();
        var before = Code();
        _now += TimeSpan.FromSeconds(30);
        var code = Code();

        Assert.True(_factor.Prove(code, Shared, GuessingPolicy.Default, _now));
        Assert.False(_factor.Prove(code, Shared, GuessingPolicy.Default, _now));
        Assert.False(_factor.Prove(before, Shared, GuessingPolicy.Default, _now));
    }

    [Fact]
    public void A_code_on_paper_is_good_once_however_it_is_typed()
    {
        Confirm();

        Assert.True(_factor.Prove("k7pqm 3xw2a", Shared, GuessingPolicy.Default, _now));
        Assert.False(_factor.Prove(Paper.Reveal(), Shared, GuessingPolicy.Default, _now));
    }

    [Fact]
    public void After_five_wrong_codes_the_right_one_has_to_wait()
    {
        Confirm();
        for (var time = 0; time < 5; time++)
        {
            Assert.False(_factor.Prove("000000", Shared, GuessingPolicy.Default, _now));
        }

        Assert.False(_factor.Prove(Code(), Shared, GuessingPolicy.Default, _now));
        _now += TimeSpan.FromSeconds(30);
        Assert.True(_factor.Prove(Code(), Shared, GuessingPolicy.Default, _now));
    }

    [Fact]
    public void While_it_is_on_no_other_is_enrolled_and_after_it_was_given_up_nothing_proves_it()
    {
        Confirm();
        Assert.Equal([IdentityErrors.SecondFactorOn()], _factor.EnrollAgain([1, 2, 3]).Errors);

        _factor.GiveUp();

        Assert.False(_factor.Prove(Paper.Reveal(), Shared, GuessingPolicy.Default, _now));
        Assert.True(_factor.EnrollAgain(Shared).IsSuccess);
    }

    // Of the step before, so that the current one is left to prove with.
    private void Confirm()
    {
        Assert.True(_factor.Confirm(Code(), Shared, [Paper], _now).IsSuccess);
        _now += TimeSpan.FromSeconds(60);
    }

    private string Code() => Totp.CodeAt(Shared, _now);
}
