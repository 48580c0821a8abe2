using MyHibachi.Application.Common.Pipeline;
using Orleans.Runtime;

namespace MyHibachi.Application.Tests.Common.Pipeline;

public sealed class LostSiloTests
{
    private int _calls;

    [Fact]
    public async Task What_a_dead_silo_left_unanswered_is_asked_again() =>
        Assert.Equal("answer 2", await LostSilo.Outlive(() => Answer(unless: new SiloUnavailableException())));

    [Fact]
    public async Task What_nobody_answered_in_time_is_asked_again() =>
        Assert.Equal("answer 2", await LostSilo.Outlive(() => Answer(unless: new TimeoutException())));

    [Fact]
    public async Task What_an_overloaded_cluster_refuses_is_not_asked_again()
    {
        await Assert.ThrowsAsync<GatewayTooBusyException>(() => LostSilo.Outlive(() => Answer(unless: new GatewayTooBusyException())));

        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task It_is_asked_twice_and_no_more()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => LostSilo.Outlive<string>(() => throw new TimeoutException($"{++_calls}")));

        Assert.Equal(2, _calls);
    }

    private Task<string> Answer(Exception unless) => ++_calls == 1 ? Task.FromException<string>(unless) : Task.FromResult($"answer {_calls}");
}
