using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class OutboxSqlTests(PostgresServer server)
{
    [Fact]
    public async Task The_schedules_viewers_are_told_of_each_event_of_a_station()
    {
        var time = new FakeTimeProvider();
        await using var outbox = await OutboxTable.CreateAsync(server);
        await using var process = await DispatcherProcess.Create(outbox, time, new Heard().Note).StartAsync();
        using var schedule = process.Notifications.Subscribe(NotificationChannels.Schedule);
        var (first, second) = (OutboxTable.SomeEvent(), OutboxTable.SomeEvent());

        await outbox.AddUnknownAsync(time.GetUtcNow());
        await outbox.AddAsync(time.GetUtcNow(), first, second);

        var told = await schedule.Where(one => !one.IsGap).Take(2).ToListAsync(TestContext.Current.CancellationToken).Soon();
        Assert.Equal(
            [
                $$"""{"sequence":2,"stationId":"{{first.Station.Value}}","bookingId":"{{first.Booking.Value}}","type":"BookingConfirmed","date":"2026-06-20"}""",
                $$"""{"sequence":3,"stationId":"{{second.Station.Value}}","bookingId":"{{second.Booking.Value}}","type":"BookingConfirmed","date":"2026-06-20"}""",
            ],
            told.Select(one => JsonNode.Parse(one.Payload!)!.ToJsonString()));
    }
}
