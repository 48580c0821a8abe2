namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class ReminderTableTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    private static readonly DateTime Start = new(2026, 11, 1, 8, 30, 0, 250, DateTimeKind.Utc);

    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IReminderTable Table => _orleans.Reminders;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_change_of_a_reminder_raises_its_version()
    {
        var grain = GrainKeys.New("Guid");

        Assert.Equal("0", await Table.UpsertRow(Reminder(grain, "deposit"), Ct));
        Assert.Equal("1", await Table.UpsertRow(Reminder(grain, "deposit"), Ct));
        Assert.Equal("2", await Table.UpsertRow(Reminder(grain, "deposit"), Ct));

        Assert.Equal("2", (await ReadAsync(grain, "deposit")).ETag);
    }

    /// <summary>40 days in milliseconds do not fit into 32 bits.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(40 * 24 * 60)]
    public async Task A_reminder_comes_back_as_it_was_last_written(int minutes)
    {
        var grain = GrainKeys.New("string");
        var reminder = Reminder(grain, "Balance due");
        await Table.UpsertRow(reminder, Ct);
        (reminder.StartAt, reminder.Period) = (Start.AddDays(9), TimeSpan.FromMinutes(minutes));
        await Table.UpsertRow(reminder, Ct);

        var read = await ReadAsync(grain, "Balance due");

        Assert.Equal((grain, "Balance due", "1"), (read.GrainId, read.ReminderName, read.ETag));
        Assert.Equal((reminder.StartAt, reminder.Period), (read.StartAt, read.Period));
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
    }

    [Fact]
    public async Task A_reminder_is_deleted_on_its_version_and_stays_on_any_other()
    {
        var grain = GrainKeys.New("integer");
        var old = (await Table.UpsertRow(Reminder(grain, "deposit"), Ct))!;
        var current = (await Table.UpsertRow(Reminder(grain, "deposit"), Ct))!;

        Assert.False(await Table.RemoveRow(grain, "deposit", old, Ct));
        Assert.NotNull(await Table.ReadRow(grain, "deposit", Ct));

        Assert.True(await Table.RemoveRow(grain, "deposit", current, Ct));
        Assert.Null(await Table.ReadRow(grain, "deposit", Ct));
        Assert.False(await Table.RemoveRow(grain, "deposit", current, Ct));
    }

    [Fact]
    public async Task A_grain_reads_its_own_reminders_and_no_others()
    {
        var grain = GrainKeys.New("Guid");
        foreach (var name in new[] { "deposit", "Deposit", "balance" })
            await Table.UpsertRow(Reminder(grain, name), Ct);
        await Table.UpsertRow(Reminder(GrainKeys.New("Guid"), "deposit"), Ct);

        var read = await Table.ReadRows(grain, Ct);

        Assert.Equal(["Deposit", "balance", "deposit"], read.Reminders.Select(r => r.ReminderName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Thirty_writers_of_one_reminder_all_succeed_with_thirty_versions()
    {
        var grain = GrainKeys.New("string");

        var versions = await Race.RunAsync(database, "orleans.reminders", _ => Table.UpsertRow(Reminder(grain, "deposit"), Ct));

        Assert.Equal(Enumerable.Range(0, Race.Racers), versions.Select(v => int.Parse(v!, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Two_services_neither_see_nor_change_each_others_reminders()
    {
        var grain = GrainKeys.New("Guid");
        using var other = new OrleansProviders(database.ConnectionString);
        await other.Reminders.StartAsync(Ct);
        await Table.UpsertRow(Reminder(grain, "deposit"), Ct);
        await Table.UpsertRow(Reminder(grain, "deposit"), Ct);

        Assert.Null(await other.Reminders.ReadRow(grain, "deposit", Ct));
        Assert.Empty((await other.Reminders.ReadRows(grain, Ct)).Reminders);
        Assert.Equal("0", await other.Reminders.UpsertRow(Reminder(grain, "deposit"), Ct));
        Assert.False(await other.Reminders.RemoveRow(grain, "deposit", "1", Ct));
        await other.Reminders.TestOnlyClearTable(Ct);

        Assert.Null(await other.Reminders.ReadRow(grain, "deposit", Ct));
        Assert.Equal("1", (await ReadAsync(grain, "deposit")).ETag);
    }

    [Fact]
    public async Task A_reminder_is_deleted_and_no_other_of_its_version()
    {
        var (grain, neighbor) = (GrainKeys.New("Guid"), GrainKeys.New("Guid"));
        foreach (var reminder in new[] { Reminder(grain, "deposit"), Reminder(grain, "balance"), Reminder(neighbor, "deposit") })
            await Table.UpsertRow(reminder, Ct);

        Assert.True(await Table.RemoveRow(grain, "deposit", "0", Ct));

        Assert.NotNull(await Table.ReadRow(grain, "balance", Ct));
        Assert.NotNull(await Table.ReadRow(neighbor, "deposit", Ct));
    }

    public async ValueTask InitializeAsync() => await Table.StartAsync(Ct);

    public ValueTask DisposeAsync()
    {
        _orleans.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ReminderEntry> ReadAsync(GrainId grain, string name)
    {
        var read = await Table.ReadRow(grain, name, Ct);
        Assert.NotNull(read);
        return read;
    }

    private static ReminderEntry Reminder(GrainId grain, string name) =>
        new() { GrainId = grain, ReminderName = name, StartAt = Start, Period = TimeSpan.FromHours(1) };
}
