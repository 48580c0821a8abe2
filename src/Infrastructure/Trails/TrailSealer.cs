using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyHibachi.Infrastructure.Common.Notifications;
using Npgsql;

namespace MyHibachi.Infrastructure.Trails;

/// <summary>Seals the trail behind its writers, who never wait for it. Any number may run; one works at a time.</summary>
internal sealed class TrailSealer(TrailSeals seals, INotifications notifications, ILogger<TrailSealer> log) : BackgroundService
{
    // Lets a busy moment become one batch. With the work itself it stays well under a second.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);

    // Finds what another process had begun on when it died.
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    private bool _outage;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = notifications.Subscribe(NotificationChannels.Audit);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TrySeal(stoppingToken) < TrailSeals.BatchSize)
            {
                await Sleep(news, stoppingToken);
            }
        }
    }

    private async Task<int> TrySeal(CancellationToken stopping)
    {
        try
        {
            var sealedRows = await seals.SealSome(stopping);
            _outage = false;
            return sealedRows;
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            if (!_outage)
            {
                log.SealingPutOff(lost);
            }

            _outage = true;
            return 0;
        }
    }

    private static async Task Sleep(NotificationSubscription news, CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var told = news.Waiting.WaitToReadAsync(awake.Token).AsTask();
        await Task.WhenAny(told, Task.Delay(LookAnyway, awake.Token));
        await awake.CancelAsync();
        await Task.Delay(Gather, stopping);
        while (news.Waiting.TryRead(out _))
        {
        }
    }
}

internal static partial class TrailLog
{
    [LoggerMessage(LogLevel.Warning, "The audit trail cannot be sealed; trying again until it can")]
    public static partial void SealingPutOff(this ILogger logger, Exception cause);
}
