namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Counts the visits in its stored state and hears its reminders tick.</summary>
public interface IVigil : IGrainWithStringKey
{
    /// <summary>Adds one and stores it. Not idempotent.</summary>
    Task<Visit> Visit();

    Task Remind(string reminder, TimeSpan due, TimeSpan period);

    Task Forget(string reminder);
}

/// <param name="Count">Visits so far, this one included.</param>
/// <param name="Silo">Where the grain lives.</param>
[GenerateSerializer]
public sealed record Visit([property: Id(0)] int Count, [property: Id(1)] SiloAddress Silo);

[GenerateSerializer]
public sealed class VigilState
{
    [Id(0)] public int Visits { get; set; }
}

internal sealed class Vigil(
    [PersistentState("vigil", PostgresSilo.Keeping)] IPersistentState<VigilState> state,
    ILocalSiloDetails silo,
    Ticks ticks) : Grain, IVigil, IRemindable
{
    public async Task<Visit> Visit()
    {
        state.State.Visits++;
        await state.WriteStateAsync();
        return new(state.State.Visits, silo.SiloAddress);
    }

    public Task Remind(string reminder, TimeSpan due, TimeSpan period) =>
        this.RegisterOrUpdateReminder(reminder, due, period);

    public async Task Forget(string reminder) =>
        await this.UnregisterReminder(await this.GetReminder(reminder)
            ?? throw new InvalidOperationException($"There is no reminder {reminder}."));

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        ticks.Hear(new(reminderName, silo.SiloAddress));
        return Task.CompletedTask;
    }
}
