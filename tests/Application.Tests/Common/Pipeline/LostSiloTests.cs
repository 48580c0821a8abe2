using System.Runtime.CompilerServices;
using MyHibachi.Application.Common.Pipeline;

namespace MyHibachi.Application.Tests.Common.Pipeline;

public sealed class LostSiloTests
{
    private int _calls;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_could_not_be_sent_is_sent_until_it_can_be(bool mayRunTwice) =>
        Assert.Equal("answer 3", await Outlive(mayRunTwice, NoConnection(), NoConnection()));

    [Fact]
    public async Task What_a_dead_silo_left_unanswered_is_sent_again() =>
        Assert.Equal("answer 2", await Outlive(mayRunTwice: true, new SiloUnavailableException()));

    [Fact]
    public async Task What_nobody_answered_in_time_is_sent_again() =>
        Assert.Equal("answer 2", await Outlive(mayRunTwice: true, new TimeoutException()));

    [Fact]
    public async Task What_nobody_answered_twice_is_not_sent_a_third_time()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Outlive(mayRunTwice: true, new SiloUnavailableException(), new TimeoutException()));

        Assert.Equal(2, _calls);
    }

    [Fact]
    public async Task What_may_have_run_and_must_not_run_twice_is_not_sent_again()
    {
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Outlive(mayRunTwice: false, new SiloUnavailableException()));
        await Assert.ThrowsAsync<TimeoutException>(() => Outlive(mayRunTwice: false, new SiloUnavailableException(), new TimeoutException()));

        Assert.Equal(2, _calls);
    }

    [Fact]
    public async Task What_an_overloaded_cluster_refuses_is_not_sent_again()
    {
        await Assert.ThrowsAsync<GatewayTooBusyException>(() => Outlive(mayRunTwice: true, new GatewayTooBusyException()));

        Assert.Equal(1, _calls);
    }

    // Its constructors are the runtime's own.
    private static OrleansMessageRejectionException NoConnection() =>
        (OrleansMessageRejectionException)RuntimeHelpers.GetUninitializedObject(typeof(OrleansMessageRejectionException));

    /// <summary>Fails as told, call by call, and then answers.</summary>
    private Task<string> Outlive(bool mayRunTwice, params Exception[] failures) => LostSilo.Outlive(
        () => ++_calls <= failures.Length ? Task.FromException<string>(failures[_calls - 1]) : Task.FromResult($"answer {_calls}"),
        mayRunTwice,
        TestContext.Current.CancellationToken);
}
