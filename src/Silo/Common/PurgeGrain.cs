using MyHibachi.Application.Common;
using MyHibachi.Application.Common.Pipeline;

namespace MyHibachi.Silo.Common;

/// <summary>Wakes daily, wherever the cluster puts it, and has purged what was deleted too long ago.</summary>
internal sealed class PurgeGrain(IServiceProvider services) : Grain, IPurgeGrain, IRemindable
{
    private const string Daily = "daily";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Silos come and go: one that starts must not put off what another has set.
    public async Task KeepRunning()
    {
        if (await this.GetReminder(Daily) is null)
        {
            await this.RegisterOrUpdateReminder(Daily, Day, Day);
        }
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        ActorBaggage.Pack(Actor.System);
        return OwnedScope.Run(services, new PurgeDeleted());
    }
}
