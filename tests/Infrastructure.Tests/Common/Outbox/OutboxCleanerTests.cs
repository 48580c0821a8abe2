using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class OutboxCleanerTests(PostgresServer server)
{
    [Fact]
    public async Task What_was_handled_longer_ago_than_is_kept_is_deleted_batch_by_batch_and_nothing_else()
    {
        var time = new FakeTimeProvider();
        await using var outbox = await OutboxTable.CreateAsync(server);
        await outbox.AddAsync(time.GetUtcNow(), [.. Enumerable.Range(0, 9).Select(_ => OutboxTable.SomeEvent())]);
        await outbox.ExecuteAsync("UPDATE outbox_events SET processed_at = $1 WHERE id <= 7", time.GetUtcNow());
        await outbox.ExecuteAsync("UPDATE outbox_events SET processed_at = $1 WHERE id = 8", time.GetUtcNow() + TimeSpan.FromMinutes(1));
        await outbox.ExecuteAsync("UPDATE outbox_events SET next_attempt_at = $1 WHERE id = 9", time.GetUtcNow() + TimeSpan.FromDays(30));

        time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await using var process = await DispatcherProcess.Create(outbox, time, new Heard().Note, ("Outbox:CleanBatchSize", "3")).StartAsync();

        await outbox.UntilAsync("the old ones are gone", rows => rows.Count <= 2);
        Assert.Equal([8, 9], (await outbox.RowsAsync()).Select(row => row.Id));
    }

    [Fact]
    public async Task Whatever_else_is_outdated_is_deleted_as_well_until_none_is_left()
    {
        await using var outbox = await OutboxTable.CreateAsync(server);
        var leaves = new Leaves { Fallen = 7 };
        await using var process = await DispatcherProcess.Create(
            outbox, new FakeTimeProvider(), services => services.AddSingleton<IOutdatedRows>(leaves), ("Outbox:CleanBatchSize", "3")).StartAsync();

        await Eventually.True(() => Task.FromResult(leaves.Sweeps.Count == 3), "three sweeps");
        Assert.Equal([3, 3, 1], leaves.Sweeps);
    }

    private sealed class Leaves : IOutdatedRows
    {
        public int Fallen { get; set; }

        public ConcurrentQueue<int> Sweeps { get; } = [];

        public Task<int> DeleteSome(DateTimeOffset now, int atMost)
        {
            var swept = Math.Min(Fallen, atMost);
            Fallen -= swept;
            Sweeps.Enqueue(swept);
            return Task.FromResult(swept);
        }
    }
}
