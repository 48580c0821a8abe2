using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>
/// Deletes handled events once nobody will ask for them any more, and what else is outdated. Several may run: each takes rows of its own.
/// </summary>
internal sealed class OutboxCleaner(IEnumerable<IOutdatedRows> outdated, OutboxSettings settings, TimeProvider time, ILogger<OutboxCleaner> log)
    : BackgroundService
{
    // A backlog beyond this waits for the next round.
    private const int MostBatches = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.CleanEvery, time);
        do
        {
            foreach (var rows in outdated)
            {
                await Clean(rows, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Clean(IOutdatedRows rows, CancellationToken stopping)
    {
        try
        {
            var (now, deleted) = (time.GetUtcNow(), settings.CleanBatchSize);
            for (var batch = 0; batch < MostBatches && deleted == settings.CleanBatchSize && !stopping.IsCancellationRequested; batch++)
            {
                deleted = await rows.DeleteSome(now, settings.CleanBatchSize);
                log.Cleaned(deleted, rows.GetType().Name);
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            log.CleaningPutOff(lost);
        }
    }
}
