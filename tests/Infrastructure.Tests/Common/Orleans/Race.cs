using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Thirty callers on thirty connections who all want the same thing in the same moment.</summary>
internal static class Race
{
    internal const int Racers = 30;

    /// <summary>
    /// Holds the racers behind a locked table until PostgreSQL has every one of them waiting, then lets all go at once.
    /// </summary>
    internal static async Task<T[]> RunAsync<T>(OrleansDatabase database, string table, Func<int, Task<T>> racer)
    {
        await using var gate = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var closed = await gate.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var lockTable = gate.CreateCommand())
        {
            lockTable.CommandText = $"lock table {table} in access exclusive mode";
            await lockTable.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var racers = Enumerable.Range(0, Racers).Select(i => Task.Run(() => racer(i))).ToArray();
        await Eventually.True(async () =>
        {
            await Task.WhenAll(racers.Where(r => r.IsFaulted)); // One that has stumbled will never wait.
            return await WaitingAsync(database) == Racers;
        }, "every racer waits at the gate");
        await closed.RollbackAsync(TestContext.Current.CancellationToken);
        return await Task.WhenAll(racers);
    }

    private static Task<long> WaitingAsync(OrleansDatabase database) => database.ReadAsync<long>(
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
}
