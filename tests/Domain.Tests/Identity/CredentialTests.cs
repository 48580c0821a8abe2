using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class CredentialTests
{
    private const string Hash = "hash";

    private static readonly GuessingPolicy Policy = new() { FreeTries = 3, FirstDelay = TimeSpan.FromSeconds(10), MaxDelay = TimeSpan.FromSeconds(25) };

    private readonly Credential _credential = Credential.Create(new(Guid.NewGuid()), Hash);

    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_right_password_opens() => Assert.True(Try(right: true));

    [Fact]
    public void A_wrong_password_does_not_open() => Assert.False(Try(right: false));

    [Fact]
    public void Up_to_the_limit_wrong_passwords_bring_no_delay()
    {
        Miss(Policy.FreeTries - 1);

        Assert.True(Try(right: true));
    }

    [Fact]
    public void At_the_limit_even_the_right_password_waits()
    {
        Miss(Policy.FreeTries);

        Assert.False(Try(right: true));
    }

    [Fact]
    public void After_the_delay_the_right_password_opens()
    {
        Miss(Policy.FreeTries);
        _now += Policy.FirstDelay;

        Assert.True(Try(right: true));
    }

    [Fact]
    public void Tries_while_waiting_do_not_make_the_wait_longer()
    {
        Miss(Policy.FreeTries);
        Miss(100);
        _now += Policy.FirstDelay;

        Assert.True(Try(right: true));
    }

    [Fact]
    public void The_delay_doubles_up_to_its_bound() => Assert.Equal(
        [0, 0, 10, 20, 25, 25],
        new[] { 1, 2, 3, 4, 5, 5000 }.Select(failures => Policy.DelayAfter(failures).TotalSeconds));

    [Fact]
    public void A_success_forgets_the_failures()
    {
        Miss(Policy.FreeTries - 1);
        Try(right: true);
        Miss(Policy.FreeTries - 1);

        Assert.True(Try(right: true));
    }

    [Fact]
    public void A_try_against_a_password_that_was_changed_meanwhile_is_lost()
    {
        _credential.Rehash("newer");

        Assert.False(Try(right: true));
    }

    private bool Try(bool right) => _credential.Conclude(Hash, right, Policy, _now);

    private void Miss(int times)
    {
        for (var time = 0; time < times; time++)
        {
            Try(right: false);
        }
    }
}
