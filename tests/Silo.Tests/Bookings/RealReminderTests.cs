using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Bookings;

/// <summary>Real time, with a timeline of seconds.</summary>
public sealed class RealTime(PostgresServer server) : ClusterFixture(server)
{
    protected override ClusterPlan Plan { get; } = new()
    {
        Silos = 1,
        Clock = null,
        Settings = new Dictionary<string, string?>
        {
            ["Timeline:SecondReminderAfter"] = "00:00:01",
            ["Timeline:StaffAlertAfter"] = "00:00:02",
            ["Timeline:CancelAfter"] = "00:00:03",
        },
    };
}

public sealed class RealReminderTests(RealTime fixture) : IClassFixture<RealTime>
{
    [Fact]
    public async Task Reminders_fire_by_themselves()
    {
        var cluster = fixture.Cluster;
        var station = await cluster.OpenStation(chefs: 1);
        var booking = await cluster.Book(station, await cluster.Customer(), station.Slot(5, 18));

        await cluster.WaitFor(booking, Steps.OfTheDeposit);

        Assert.Equal(Steps.OfTheDeposit.Select(step => step.ToString()), await cluster.Events(booking));
        Assert.All((await cluster.Stored(booking)).Timeline, entry => Assert.True(entry.TakenAt >= entry.DueAt));
        Assert.Empty(await cluster.Reminders(booking));
    }
}
