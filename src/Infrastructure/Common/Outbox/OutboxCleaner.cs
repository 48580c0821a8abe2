using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Deletes handled events once nobody will ask for them any more. Several may run: each takes rows of its own.</summary>
internal sealed class OutboxCleaner(OutboxStore store, OutboxSettings settings, TimeProvider time, ILogger<OutboxCleaner> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.CleanEvery, time);
        do
        {
            await Clean(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Clean(CancellationToken stopping)
    {
        try
        {
            var before = time.GetUtcNow() - settings.KeepFor;
            int deleted;
            do
            {
                deleted = await store.DeleteProcessed(before);
                log.Cleaned(deleted);
            }
            while (deleted == settings.CleanBatchSize && !stopping.IsCancellationRequested);
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            log.CleaningPutOff(lost);
        }
    }
}
