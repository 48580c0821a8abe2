using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Notifications;

/// <summary>
/// The process's one listening connection. After each start of listening every subscriber is told of a gap, since PostgreSQL
/// keeps nothing for a listener that is away.
/// </summary>
internal sealed class PostgresNotifications(
    NpgsqlDataSource database, NotificationsSettings settings, TimeProvider time, ILogger<PostgresNotifications> log)
    : BackgroundService, INotifications
{
    private readonly ConcurrentDictionary<NotificationSubscription, bool> _subscriptions = new();

    private int _failures;

    public NotificationSubscription Subscribe(string channel)
    {
        if (!NotificationChannels.All.Contains(channel))
        {
            throw new ArgumentOutOfRangeException(nameof(channel), channel, "Nobody listens to this channel.");
        }

        var subscription = new NotificationSubscription(channel, settings.BufferSize, gone => _subscriptions.TryRemove(gone, out _));
        _subscriptions.TryAdd(subscription, true);
        return subscription;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException or IOException)
            {
                await Pause(lost, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await Clone(ct);
        await connection.OpenAsync(ct);
        connection.Notification += (_, told) => Tell(told.Channel, new(told.Payload));
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = string.Concat(NotificationChannels.All.Select(channel => $"LISTEN {channel};"));
            await listen.ExecuteNonQueryAsync(ct);
        }

        _failures = 0;
        log.Listening();
        foreach (var channel in NotificationChannels.All)
        {
            Tell(channel, Notification.Gap);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    // Outside the pool: it stays open as long as the process, and only it needs the keepalive.
    private async Task<NpgsqlConnection> Clone(CancellationToken ct)
    {
        await using var pooled = database.CreateConnection();
        var listening = new NpgsqlConnectionStringBuilder(pooled.ConnectionString)
        {
            Pooling = false,
            KeepAlive = (int)settings.KeepAlive.TotalSeconds,
            ApplicationName = "MyHibachi notifications",
        };
        return await pooled.CloneWithAsync(listening.ConnectionString, ct);
    }

    private void Tell(string channel, Notification news)
    {
        foreach (var (subscription, _) in _subscriptions)
        {
            if (subscription.Channel == channel)
            {
                subscription.Tell(news);
            }
        }
    }

    private Task Pause(Exception lost, CancellationToken ct)
    {
        if (_failures++ == 0)
        {
            log.LostConnection(lost);
        }

        var pause = settings.FirstRetryAfter * Math.Pow(2, Math.Min(_failures - 1, 20));
        return Task.Delay(pause < settings.LongestRetryAfter ? pause : settings.LongestRetryAfter, time, ct);
    }
}
