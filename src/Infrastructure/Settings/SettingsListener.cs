using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Settings;
using MyHibachi.Infrastructure.Common.Notifications;
using Npgsql;

namespace MyHibachi.Infrastructure.Settings;

/// <summary>Keeps this process's numbers what the table says, whoever changes it.</summary>
internal sealed class SettingsListener(IServiceScopeFactory scopes, INotifications notifications, RunningRules rules, ILogger<SettingsListener> log) : BackgroundService
{
    // Changes are told at once. This bounds how long a loss in telling them could matter, and a database that was not there yet.
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(20);

    private (string Key, int Changes)[] _known = [];

    // Nothing is served by the configured numbers alone, if the database can be asked.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryRead(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = notifications.Subscribe(NotificationChannels.ReferenceData);
        while (!stoppingToken.IsCancellationRequested)
        {
            using var awake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(news.Waiting.WaitToReadAsync(awake.Token).AsTask(), Task.Delay(LookAnyway, awake.Token));
            await awake.CancelAsync();
            if (IsConcerned(news))
            {
                await TryRead(stoppingToken);
            }
        }
    }

    private static bool IsConcerned(NotificationSubscription news)
    {
        var (heard, isConcerned) = (false, false);
        while (news.Waiting.TryRead(out var told))
        {
            heard = true;
            isConcerned |= told.Payload is null or SettingConfiguration.Table;
        }

        return isConcerned || !heard;
    }

    private async Task TryRead(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var changed = await scope.ServiceProvider.GetRequiredService<ISettingReads>().Changed(ct);
            (string Key, int Changes)[] now = [.. changed.Values.Select(one => (one.Key, one.Changes)).Order()];
            if (!now.SequenceEqual(_known))
            {
                _known = now;
                rules.Use(changed.Values);
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException or InvalidOperationException { InnerException: NpgsqlException })
        {
            log.SettingsNotRead(lost.GetType().Name);
        }
    }
}

internal static partial class SettingsLog
{
    [LoggerMessage(LogLevel.Debug, "The settings cannot be read ({Failure}); trying again until they can")]
    public static partial void SettingsNotRead(this ILogger logger, string failure);
}
