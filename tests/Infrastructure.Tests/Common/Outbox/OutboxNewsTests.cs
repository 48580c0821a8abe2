using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class OutboxNewsTests(PostgresServer server)
{
    [Fact]
    public async Task The_schedules_viewers_are_told_of_what_a_process_stored_and_did_not_live_to_tell()
    {
        var time = new FakeTimeProvider();
        await using var outbox = await OutboxTable.CreateAsync(server);
        await using var process = await DispatcherProcess.Create(outbox, time, new Heard().Note).StartAsync();
        using var schedule = process.Notifications.Subscribe(NotificationChannels.Schedule);
        var (first, second, justNow) = (OutboxTable.SomeEvent(), OutboxTable.SomeEvent(), OutboxTable.SomeEvent());

        await outbox.AddUnknownAsync(time.GetUtcNow() - TimeSpan.FromMinutes(1));
        await outbox.AddAsync(time.GetUtcNow(), justNow);
        await outbox.AddAsync(time.GetUtcNow() - TimeSpan.FromMinutes(1), first, second);

        var told = await schedule.Where(one => !one.IsGap).Take(2).ToListAsync(TestContext.Current.CancellationToken).Soon();
        Assert.Equal(
            [
                $$"""{"sequence":3,"stationId":"{{first.Station.Value}}","bookingId":"{{first.Booking.Value}}","type":"BookingConfirmed","date":"2026-06-20","until":null,"chefId":null}""",
                $$"""{"sequence":4,"stationId":"{{second.Station.Value}}","bookingId":"{{second.Booking.Value}}","type":"BookingConfirmed","date":"2026-06-20","until":null,"chefId":null}""",
            ],
            told.Select(one => JsonNode.Parse(one.Payload!)!.ToJsonString()));
    }
}
