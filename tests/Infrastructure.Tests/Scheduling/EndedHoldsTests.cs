using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Tests.Scheduling;

public sealed class EndedHoldsTests(DriveDatabase database) : IClassFixture<DriveDatabase>
{
    [Fact]
    public async Task Holds_that_ended_a_day_ago_go_a_few_at_a_time()
    {
        var now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        foreach (var minutes in new[] { -1, 0, 1 })
        {
            await using var command = database.Source.CreateCommand(
                "INSERT INTO slot_holds (id, holder, station_id, local_date, slot_time, ends_at) VALUES ($1, 'user:1', $1, '2026-06-05', '18:00', $2)");
            command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
            command.Parameters.Add(new() { Value = now.AddDays(-1).AddMinutes(minutes) });
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var ended = new EndedHolds(database.Source);

        int[] deleted = [await ended.DeleteSome(now, 1), await ended.DeleteSome(now, 5), await ended.DeleteSome(now, 5)];

        Assert.Equal([1, 1, 0], deleted);
    }
}
