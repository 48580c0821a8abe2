using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class FailingHandlerTests(PostgresServer server)
{
    private readonly FakeTimeProvider _time = new();

    private readonly Heard _heard = new();

    [Fact]
    public async Task A_failed_event_comes_again_after_a_pause_and_blocks_no_other()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent(booking: 1), OutboxTable.SomeEvent(booking: 1), OutboxTable.SomeEvent(booking: 2));
        var began = _time.GetUtcNow();
        var failures = 1;
        await using var process = await DispatcherProcess.Create(outbox, _time, async (happened, sequence, ct) =>
        {
            await _heard.Note(happened, sequence, ct);
            if (sequence == 1 && failures-- > 0)
            {
                throw new InvalidOperationException("Maria's phone is off.");
            }
        }).StartAsync();

        await outbox.UntilAsync(
            "the others are processed and the failure is noted",
            rows => rows.Count(row => row.ProcessedAt is not null) == 2 && rows.Any(row => row.LastError is not null));
        var failed = Assert.Single(await outbox.RowsAsync(), row => row.ProcessedAt is null);
        Assert.Equal((1, 1, began + TimeSpan.FromSeconds(2)), (failed.Id, failed.Attempts, failed.NextAttemptAt));

        await outbox.UntilAsync("it has come again", rows =>
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            return rows.All(row => row.ProcessedAt is not null);
        });
        Assert.Equal([1, 1, 2, 3], _heard.Sequences.Order());
    }

    [Fact]
    public async Task A_failure_is_kept_without_the_words_of_its_exception()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());
        await using var process = DispatcherProcess.Create(outbox, _time, (_, _, _) => throw new InvalidOperationException("Maria's phone is off."));

        var outcome = await process.Delivery.Deliver(Assert.Single(await process.Store.Claim(_time.GetUtcNow())), TestContext.Current.CancellationToken);
        await process.Store.Settle([outcome], _time.GetUtcNow());

        var error = Assert.Single(await outbox.RowsAsync()).LastError;
        Assert.StartsWith("Handler: InvalidOperationException\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(6, 64)]
    [InlineData(10, 600)]
    [InlineData(1_000, 600)]
    public void Pauses_double_up_to_the_longest(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new OutboxSettings().RetryAfter(attempt));

    [Fact]
    public async Task A_handler_that_hangs_is_given_up_before_the_lease_ends()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent(booking: 1), OutboxTable.SomeEvent(booking: 1));
        TaskCompletionSource begun = new();
        await using var process = await DispatcherProcess.Create(outbox, _time, async (happened, sequence, ct) =>
        {
            await _heard.Note(happened, sequence, ct);
            if (begun.TrySetResult())
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            }
        }).StartAsync();
        await begun.Task.Soon();

        _time.Advance(new OutboxSettings().HandleWithin);

        await outbox.UntilAsync("the hanging one has failed and the next was given back and handled", rows =>
        {
            _time.Advance(new OutboxSettings().PollInterval);
            return rows[0].LastError is not null && rows[1].ProcessedAt is not null;
        });
        Assert.Equal(1, (await outbox.RowsAsync())[1].Attempts);
    }

    [Fact]
    public async Task An_event_of_a_newer_version_waits_and_blocks_no_other()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddUnknownAsync(_time.GetUtcNow());
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());
        await using var process = await DispatcherProcess.Create(outbox, _time, _heard.Note).StartAsync();

        await outbox.UntilAsync("both were tried", rows => rows[0].LastError is not null && rows[1].ProcessedAt is not null);

        Assert.Null((await outbox.RowsAsync())[0].ProcessedAt);
        Assert.StartsWith("OutboxSerializer: UnknownEventException", (await outbox.RowsAsync())[0].LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_dispatcher_does_not_touch_what_another_one_has_taken_over()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());
        await using var process = DispatcherProcess.Create(outbox, _time, _heard.Note);
        var stale = Assert.Single(await process.Store.Claim(_time.GetUtcNow()));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(await process.Store.Claim(_time.GetUtcNow()));
        var taken = Assert.Single(await outbox.RowsAsync());

        await process.Store.Settle([new Outcome.Failed(stale, "Too late."), new Outcome.Untouched(stale)], _time.GetUtcNow());

        Assert.Equivalent(taken, Assert.Single(await outbox.RowsAsync()));
    }
}
