namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class ReminderTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan FarOff = TimeSpan.FromDays(40);

    readonly Ticks ticks = new();
    LiveSilo silo = null!;

    [Fact]
    public async Task A_reminder_fires_is_changed_and_stops()
    {
        var vigil = silo.Vigil("kitchen");
        await vigil.Remind("deposit", FarOff, FarOff);
        await vigil.Remind("metronome", TimeSpan.Zero, Soon);
        Assert.DoesNotContain(await ticks.UntilAsync(3, Metronome), Deposit);

        await vigil.Remind("deposit", TimeSpan.Zero, Soon);
        await ticks.UntilAsync(3, Deposit);

        await vigil.Forget("deposit");
        await ticks.UntilAsync(2, Metronome); // A tick that was on its way when the reminder was forgotten comes before these.
        Assert.DoesNotContain(await ticks.UntilAsync(5, Metronome), Deposit);
        Assert.Equal("metronome", await database.ReadAsync<string>("select string_agg(reminder_name, ',') from orleans.reminders"));
    }

    public async ValueTask InitializeAsync() =>
        silo = await LiveSilo.StartAsync(database.ConnectionString, "reminders", LiveSilo.AllocatePorts(), ticks);

    public ValueTask DisposeAsync() => silo.DisposeAsync();

    static bool Metronome(Tick tick) => tick.Reminder == "metronome";

    static bool Deposit(Tick tick) => tick.Reminder == "deposit";
}
