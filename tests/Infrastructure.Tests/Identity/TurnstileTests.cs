using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class TurnstileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_so_many_are_at_work_and_whoever_has_no_patience_left_goes()
    {
        using var turns = new Turnstile(2, TimeSpan.Zero);
        using var end = new ManualResetEventSlim();
        using var working = new CountdownEvent(2);
        Task<int>[] both = [Busy(), Busy()];
        working.Wait(Ct);

        await Assert.ThrowsAsync<TimeoutException>(() => turns.Run(() => 3, Ct));

        end.Set();
        Assert.All(await Task.WhenAll(both), answer => Assert.Equal(1, answer));
        Assert.Equal(3, await turns.Run(() => 3, Ct));

        Task<int> Busy() => Task.Run(
            () => turns.Run(
                () =>
                {
                    working.Signal();
                    end.Wait(Ct);
                    return 1;
                },
                Ct),
            Ct);
    }

    [Fact]
    public async Task Whoever_waits_has_the_turn_of_the_one_who_is_done()
    {
        using var turns = new Turnstile(1, TimeSpan.FromMinutes(1));
        using var end = new ManualResetEventSlim();
        using var working = new ManualResetEventSlim();
        var first = Task.Run(() => turns.Run(() => Work(1), Ct), Ct);
        working.Wait(Ct);

        var second = turns.Run(() => 2, Ct);

        Assert.False(second.IsCompleted);
        end.Set();
        Assert.Equal((1, 2), (await first, await second));

        int Work(int answer)
        {
            working.Set();
            end.Wait(Ct);
            return answer;
        }
    }

    [Fact]
    public async Task Work_that_fails_gives_its_turn_back()
    {
        using var turns = new Turnstile(1, TimeSpan.Zero);

        await Assert.ThrowsAsync<InvalidOperationException>(() => turns.Run<int>(() => throw new InvalidOperationException(), Ct));

        Assert.Equal(2, await turns.Run(() => 2, Ct));
    }
}
