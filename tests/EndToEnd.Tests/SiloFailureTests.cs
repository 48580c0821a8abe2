using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>A silo is killed while customers book through both gateways.</summary>
[Collection(Machine.AllOfIt)]
public sealed class SiloFailureTests(PostgresServer server)
{
    private static readonly DateOnly[] Days = [.. Enumerable.Range(30, 15).Select(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays)];

    [Fact]
    public async Task Every_acknowledged_booking_is_there_once_no_slot_is_oversold_and_reminders_go_on()
    {
        await using var cluster = await RunningCluster.StartAsync(
            server,
            ("Timeline__SecondReminderAfter", "00:00:10"),
            ("Timeline__StaffAlertAfter", "00:00:14"),
            ("Reminders__RetryEvery", "00:00:02"),
            ("Outbox__Lease", "00:00:10"));
        await using var grains = await GrainFinder.StartAsync(cluster.ConnectionString);
        using var crowd = await Crowd.Gather(1, 8, number => number % 2 == 0 ? [.. cluster.Gateways] : [.. cluster.Gateways.Reverse()]);
        var storm = crowd.BookAll(Days);
        await crowd.Reaches(60);

        var orphans = await KillTheSiloWithMoreBookings(cluster, grains);
        var acknowledgedBefore = crowd.Acknowledged.Count;
        await storm;

        Assert.True(crowd.Acknowledged.Count > acknowledgedBefore);
        Assert.Equal(crowd.Acknowledged.Order(StringComparer.Ordinal), await cluster.Tables.Numbers());
        Assert.All(crowd.Refusals, refusal => Assert.Equal("SLOT_TAKEN", refusal));
        Assert.Empty(await cluster.Tables.Disagreements());
        Assert.Empty(await cluster.Tables.Oversold());
        Assert.NotEqual(0, await cluster.Tables.SoldOut());
        await EveryStepComesOnce(cluster, orphans);
    }

    /// <returns>Bookings that lived there, with reminders still to come.</returns>
    private static async Task<Guid[]> KillTheSiloWithMoreBookings(RunningCluster cluster, GrainFinder grains)
    {
        var homes = await grains.SiloPortsOf(await cluster.Tables.Column<Guid>("SELECT id FROM bookings"));
        var (port, _) = homes.Values.CountBy(port => port).MaxBy(home => home.Value);
        var silo = cluster.Silos.Single(silo => silo.Plan.Settings["Silo__SiloPort"] == port.ToString(CultureInfo.InvariantCulture));
        await silo.KillAsync();

        var reminded = await cluster.Tables.Column<Guid>("SELECT booking_id FROM booking_timeline_steps WHERE step = 'SecondDepositReminder'");
        Guid[] orphans = [.. homes.Where(home => home.Value == port).Select(home => home.Key).Except(reminded)];
        Assert.NotEmpty(orphans);
        return orphans;
    }

    private static async Task EveryStepComesOnce(RunningCluster cluster, Guid[] orphans)
    {
        const string steps = "Confirmation x1, SecondDepositReminder x1, StaffAlert x1";
        const string messages = "confirmation/Email, confirmation/Sms, second-deposit-reminder/Email, second-deposit-reminder/Sms, staff-alert/Email";
        var bookings = await cluster.Tables.Value<long>("SELECT count(*) FROM bookings");
        await Eventually.True(
            async () => await cluster.Tables.Value<long>("SELECT count(*) FROM booking_timeline_steps WHERE step = 'StaffAlert'") == bookings,
            "every booking's last step is taken");
        await Eventually.True(
            async () => await cluster.Tables.Value<long>("SELECT count(*) FROM outbox_events WHERE processed_at IS NULL") == 0,
            "every event is handled");

        Assert.Equal(Enumerable.Repeat(steps, (int)bookings), await cluster.Tables.Steps());
        Assert.Equal(Enumerable.Repeat(messages, (int)bookings), await cluster.Tables.Messages());
        Assert.Equal(orphans.Length, await cluster.Tables.Value<long>(
            "SELECT count(*) FROM booking_timeline_steps WHERE step = 'SecondDepositReminder' AND booking_id = ANY($1)", orphans));
    }
}
