namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class ReminderTests : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FarOff = TimeSpan.FromDays(40);

    private readonly OrleansDatabase _database;
    private readonly Ticks _ticks = new();
    private readonly LiveSilo _silo;

    public ReminderTests(OrleansDatabase database)
    {
        _database = database;
        _silo = new(SiloSite.On(database.ConnectionString, "reminders"), _ticks);
    }

    [Fact]
    public async Task A_reminder_fires_is_changed_and_stops()
    {
        var vigil = _silo.Vigil("kitchen");
        await vigil.Remind("deposit", FarOff, FarOff);
        await vigil.Remind("metronome", TimeSpan.Zero, Soon);
        Assert.DoesNotContain(await _ticks.UntilAsync(3, Metronome), Deposit);

        await vigil.Remind("deposit", TimeSpan.Zero, Soon);
        await _ticks.UntilAsync(3, Deposit);

        await vigil.Forget("deposit");
        await _ticks.UntilAsync(1, Metronome);
        var after = await _ticks.UntilAsync(10, Metronome);
        Assert.True(after.Count(tick => Deposit(tick)) <= 1, "Only a tick that was on its way when the reminder was forgotten may come.");
        Assert.Equal("metronome", await _database.ReadAsync<string>("select string_agg(reminder_name, ',') from orleans.reminders"));
    }

    public async ValueTask InitializeAsync() => await _silo.StartAsync();

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    private static bool Metronome(Tick tick) => tick.Reminder == "metronome";

    private static bool Deposit(Tick tick) => tick.Reminder == "deposit";
}
