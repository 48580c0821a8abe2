using Microsoft.Extensions.Hosting;
using MyHibachi.Infrastructure.Common.Notifications;

namespace MyHibachi.Infrastructure.Common.ReferenceData;

/// <summary>Makes this process forget what another one, or a person at the database, has changed.</summary>
internal sealed class ReferenceDataListener(INotifications notifications, ReferenceCaches caches) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = notifications.Subscribe(NotificationChannels.ReferenceData);

        // What was read before this moment may have changed before anybody listened.
        caches.AnythingMayHaveChanged();
        await foreach (var news in subscription.WithCancellation(stoppingToken))
        {
            if (news.Payload is { } table)
            {
                caches.TableChanged(table);
            }
            else
            {
                caches.AnythingMayHaveChanged();
            }
        }
    }
}
