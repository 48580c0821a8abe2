using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class OutboxDispatcherTests(PostgresServer server)
{
    private readonly FakeTimeProvider _time = new();

    private readonly Heard _heard = new();

    [Fact]
    public async Task Two_dispatchers_share_the_events_and_handle_each_once()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), [.. Enumerable.Range(0, 200).Select(_ => OutboxTable.SomeEvent())]);
        var meeting = new Meeting(2);
        await using var first = DispatcherProcess.Create(outbox, _time, meeting.Of("first", _heard.Note), ("Outbox:BatchSize", "10"));
        await using var second = DispatcherProcess.Create(outbox, _time, meeting.Of("second", _heard.Note), ("Outbox:BatchSize", "10"));

        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        await outbox.UntilAllProcessedAsync();

        Assert.Equal((await outbox.RowsAsync()).Select(row => row.Id), _heard.Sequences.Order());
        Assert.All(await outbox.RowsAsync(), row => Assert.Equal(1, row.Attempts));
    }

    [Fact]
    public async Task Events_of_one_booking_are_handled_one_after_the_other_in_order()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), [.. Enumerable.Range(0, 90).Select(index => OutboxTable.SomeEvent(booking: 1 + (index % 3)))]);
        ConcurrentDictionary<BookingId, int> busy = new();
        await using var process = DispatcherProcess.Create(outbox, _time, async (happened, sequence, ct) =>
        {
            var booking = ((BookingEvent)happened).Booking;
            Assert.True(busy.TryAdd(booking, 0));
            await Task.Yield();
            await _heard.Note(happened, sequence, ct);
            Assert.True(busy.TryRemove(booking, out _));
        });

        await process.StartAsync();
        await outbox.UntilAllProcessedAsync();

        Assert.All(await outbox.RowsAsync(), row => Assert.Equal(1, row.Attempts));
        Assert.All(_heard.All.GroupBy(one => ((BookingEvent)one.Event).Booking), booking => Assert.Equal(booking.Order(), booking));
    }

    [Fact]
    public async Task A_notification_wakes_a_dispatcher_that_sleeps()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await using var process = await DispatcherProcess.Create(outbox, _time, _heard.Note).StartAsync();
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());
        await outbox.UntilAllProcessedAsync();

        // The time stands still, so that no poll comes.
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());
        await outbox.UntilAllProcessedAsync();

        Assert.Equal(2, _heard.All.Count);
    }

    [Fact]
    public async Task A_dispatcher_that_no_notification_reaches_looks_by_itself()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await using var process = await DispatcherProcess.Create(outbox, _time, _heard.Note).StartAsync();
        await outbox.StoreAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());

        await outbox.UntilAsync("the poll finds it", rows =>
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            return rows.All(row => row.ProcessedAt is not null);
        });

        Assert.Single(_heard.All);
    }

    [Fact]
    public async Task A_dispatcher_that_died_before_marking_leaves_the_event_to_the_next_under_the_same_sequence()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent());
        await using var dying = DispatcherProcess.Create(outbox, _time, _heard.Note);
        var claimed = Assert.Single(await dying.Store.Claim(_time.GetUtcNow()));
        await dying.Delivery.Deliver(claimed, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        Assert.Empty(await dying.Store.Claim(_time.GetUtcNow()));
        _time.Advance(TimeSpan.FromSeconds(1));
        await using var next = await DispatcherProcess.Create(outbox, _time, _heard.Note).StartAsync();
        await outbox.UntilAllProcessedAsync();

        Assert.Equal([claimed.Sequence, claimed.Sequence], _heard.Sequences);
    }

    [Fact]
    public async Task A_stop_lets_the_handler_finish_and_gives_back_what_was_not_begun()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(_time.GetUtcNow(), OutboxTable.SomeEvent(booking: 1), OutboxTable.SomeEvent(booking: 1));
        TaskCompletionSource begun = new(), finish = new();
        await using var process = await DispatcherProcess.Create(outbox, _time, async (happened, sequence, ct) =>
        {
            begun.TrySetResult();
            await finish.Task.Soon();
            await _heard.Note(happened, sequence, ct);
        }).StartAsync();
        await begun.Task.Soon();

        var stopped = process.StopAsync();
        Assert.False(stopped.IsCompleted);
        finish.SetResult();
        await stopped.Soon();

        var rows = await outbox.RowsAsync();
        Assert.Equal([rows[0].Id], _heard.Sequences);
        Assert.NotNull(rows[0].ProcessedAt);
        Assert.Equal((null, 0, _time.GetUtcNow()), (rows[1].ProcessedAt, rows[1].Attempts, rows[1].NextAttemptAt));
    }
}
