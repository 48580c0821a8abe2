using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Deletes handled events once nobody will ask for them any more. Several may run: each takes rows of its own.</summary>
internal sealed class OutboxCleaner(OutboxStore store, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxCleaner> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CleanEvery, time);
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
            var before = time.GetUtcNow() - options.Value.KeepFor;
            int deleted;
            do
            {
                deleted = await store.DeleteProcessed(before);
                log.Cleaned(deleted);
            }
            while (deleted == options.Value.CleanBatchSize && !stopping.IsCancellationRequested);
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            log.CleaningPutOff(lost);
        }
    }
}
