using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyHibachi.Infrastructure.Common.Notifications;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>
/// Brings stored events to their handlers: each at least once, those of one booking in order as long as none fails. Any number of
/// dispatchers share the table. Events are leased, so no transaction is open while a handler talks to the world.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxStore store,
    EventDelivery delivery,
    INotifications notifications,
    CommitNews commits,
    OutboxSettings settings,
    TimeProvider time,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    private bool _outage;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = notifications.Subscribe(NotificationChannels.Outbox);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await TryDrainBatch(stoppingToken))
            {
                await Sleep(news, stoppingToken);
            }
        }
    }

    /// <returns>Whether more may be waiting already.</returns>
    private async Task<bool> TryDrainBatch(CancellationToken stopping)
    {
        try
        {
            var batch = await store.Claim(time.GetUtcNow());
            _outage = false;
            commits.TellLate(batch, time.GetUtcNow() - settings.PollInterval);
            await store.Settle(await Handle(batch, stopping), time.GetUtcNow());
            return batch.Count == settings.BatchSize;
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            // What was claimed and not settled comes again after its lease.
            if (!_outage)
            {
                log.DatabaseLost(lost);
            }

            _outage = true;
            return false;
        }
    }

    private async Task<IReadOnlyCollection<Outcome>> Handle(IReadOnlyList<ClaimedEvent> batch, CancellationToken stopping)
    {
        ConcurrentBag<Outcome> outcomes = [];
        using var lease = new CancellationTokenSource(settings.HandleWithin, time);
        using var noMore = CancellationTokenSource.CreateLinkedTokenSource(lease.Token, stopping);
        await Parallel.ForEachAsync(
            batch.GroupBy(claimed => (claimed.Booking, Alone: claimed.Booking is null ? claimed.Sequence : 0)),
            new ParallelOptions { MaxDegreeOfParallelism = settings.Parallelism },
            async (booking, _) =>
            {
                // A stop lets a handler finish; only the end of the lease cancels it.
                foreach (var claimed in booking)
                {
                    outcomes.Add(noMore.IsCancellationRequested
                        ? new Outcome.Untouched(claimed)
                        : await delivery.Deliver(claimed, lease.Token));
                }
            });
        return outcomes;
    }

    private async Task Sleep(NotificationSubscription news, CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var told = news.Waiting.WaitToReadAsync(awake.Token).AsTask();
        await Task.WhenAny(told, Task.Delay(settings.PollInterval, time, awake.Token));
        await awake.CancelAsync();

        // Ten events told of while asleep are one reason to look.
        while (news.Waiting.TryRead(out _))
        {
        }
    }
}
