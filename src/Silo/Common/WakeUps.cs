namespace MyHibachi.Silo.Common;

/// <summary>The one durable reminder by which a grain wakes for what is due.</summary>
internal static class WakeUps
{
    // A reminder cannot lie further ahead than the runtime's timers reach (49 days). One that comes early does no harm.
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(30);

    /// <param name="next">Null takes the reminder away.</param>
    public static async Task WakeAt<TGrain>(this TGrain grain, string reminder, DateTimeOffset? next, TimeProvider time, ReminderSettings settings)
        where TGrain : Grain, IRemindable
    {
        if (next is { } dueAt)
        {
            var wait = dueAt - time.GetUtcNow();
            await grain.RegisterOrUpdateReminder(reminder, wait < Farthest ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : Farthest, settings.RetryEvery);
        }
        else
        {
            await grain.WakeNoMore(reminder);
        }
    }

    public static async Task WakeNoMore<TGrain>(this TGrain grain, string reminder)
        where TGrain : Grain, IRemindable
    {
        if (await grain.GetReminder(reminder) is { } needless)
        {
            await grain.UnregisterReminder(needless);
        }
    }
}
