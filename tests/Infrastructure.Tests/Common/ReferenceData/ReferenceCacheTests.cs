using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Tests.Common.ReferenceData;

public sealed class ReferenceCacheTests
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();

    // Each load waits until the test answers it.
    private readonly Channel<TaskCompletionSource<string>> _loads = Channel.CreateUnbounded<TaskCompletionSource<string>>();

    private int _loadsBegun;

    private readonly ReferenceCache<string> _cache;

    public ReferenceCacheTests() => _cache = new(Load, _time, MaxAge);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_at_once_one_load_answers_all()
    {
        var asking = Enumerable.Range(0, 100).Select(_ => Task.Run(() => Ask(Ct))).ToArray();
        (await LoadBegan()).SetResult("first");

        Assert.All(await Task.WhenAll(asking), value => Assert.Equal("first", value));
        Assert.Equal(1, _loadsBegun);
    }

    [Fact]
    public async Task What_was_loaded_is_kept()
    {
        var loaded = await Loaded("first");

        Assert.Same(loaded, await Ask(Ct));
        Assert.Equal(1, _loadsBegun);
    }

    [Fact]
    public async Task After_a_change_it_is_loaded_again()
    {
        await Loaded("first");
        _cache.Forget();

        Assert.Equal("second", await Loaded("second"));
        Assert.Equal("second", await Ask(Ct));
    }

    [Fact]
    public async Task A_load_that_a_change_overlaps_answers_nobody_who_asks_after_the_change()
    {
        var before = Ask(Ct);
        var overlapped = await LoadBegan();
        _cache.Forget();
        var after = Ask(Ct);
        (await LoadBegan()).SetResult("new");
        overlapped.SetResult("old");

        Assert.Equal("old", await before);
        Assert.Equal("new", await after);
        Assert.Equal("new", await Ask(Ct));
        Assert.Equal(2, _loadsBegun);
    }

    [Fact]
    public async Task A_load_that_a_change_overlaps_is_not_kept_even_if_nobody_asked_meanwhile()
    {
        var before = Ask(Ct);
        var overlapped = await LoadBegan();
        _cache.Forget();
        overlapped.SetResult("old");
        await before;

        Assert.Equal("new", await Loaded("new"));
    }

    [Fact]
    public async Task A_failed_load_is_told_to_those_who_waited_and_tried_again_by_the_next()
    {
        var asking = Ask(Ct);
        (await LoadBegan()).SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => asking);

        Assert.Equal("second", await Loaded("second"));
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_take_the_load_from_the_others()
    {
        using var impatient = new CancellationTokenSource();
        var first = Ask(impatient.Token);
        var other = Ask(Ct);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        (await LoadBegan()).SetResult("first");

        Assert.Equal("first", await other);
        Assert.Equal(1, _loadsBegun);
    }

    [Fact]
    public async Task What_is_too_old_is_loaded_again_though_no_change_was_heard_of()
    {
        await Loaded("first");
        _time.Advance(MaxAge - TimeSpan.FromTicks(1));
        Assert.Equal("first", await Ask(Ct));
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal("second", await Loaded("second"));
    }

    // Whoever is never answered shall fail, not hang.
    private Task<string> Ask(CancellationToken ct) => _cache.Get(ct).AsTask().WaitAsync(Patience, Ct);

    private async Task<string> Loaded(string value)
    {
        var asking = Ask(Ct);
        (await LoadBegan()).SetResult(value);
        return await asking;
    }

    private async Task<TaskCompletionSource<string>> LoadBegan() =>
        await _loads.Reader.ReadAsync(Ct).AsTask().WaitAsync(Patience, Ct);

    private Task<string> Load()
    {
        Interlocked.Increment(ref _loadsBegun);
        var load = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _loads.Writer.TryWrite(load);
        return load.Task;
    }
}
