using MyHibachi.Infrastructure.Optimization;
using MyHibachi.Infrastructure.Tests.Scheduling;

namespace MyHibachi.Infrastructure.Tests.Optimization;

public sealed class StalePreviewsTests(DriveDatabase database) : IClassFixture<DriveDatabase>
{
    private static readonly DateTimeOffset Now = new(2026, 6, 8, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Plans_that_nobody_accepted_within_a_week_go_a_few_at_a_time()
    {
        var station = await Station();
        var fresh = await Plan(station, "Proposed", Now.AddDays(-7).AddMinutes(1));
        var accepted = await Plan(station, "Accepted", Now.AddDays(-30));
        await Plan(station, "Proposed", Now.AddDays(-7));
        await Plan(station, "Discarded", Now.AddDays(-8));
        var previews = new StalePreviews(database.Source);

        int[] deleted = [await previews.DeleteSome(Now, 1), await previews.DeleteSome(Now, 5), await previews.DeleteSome(Now, 5)];

        Assert.Equal([1, 1, 0], deleted);
        Assert.Equal(new[] { fresh, accepted }.ToHashSet(), await Left());
    }

    private async Task<Guid> Station()
    {
        await using var command = database.Source.CreateCommand(
            """
            INSERT INTO stations (id, code, name, time_zone, service_area_miles, escalation_miles, tax_rate, contact_email, contact_phone, is_active,
                                  city, state, postal_code, geocode_status, latitude, longitude, version)
            VALUES (gen_random_uuid(), 'XYZ', 'Somewhere', 'America/Chicago', 150, 150, 0, 'a@b.example', '+14155550123', true,
                    'Fremont', 'CA', '94536', 'Located', 37.5, -122, 1)
            RETURNING id
            """);
        return (Guid)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task<Guid> Plan(Guid station, string status, DateTimeOffset createdAt)
    {
        var id = Guid.CreateVersion7();
        await using var command = database.Source.CreateCommand(
            """
            INSERT INTO day_plans (id, station_id, date, without, fingerprint, minutes_before, minutes, moves, loads, unserved, status, created_at, version)
            VALUES ($1, $2, '2026-06-20', '[]', '', 0, 0, '[]', '[]', '[]', $3, $4, 1)
            """);
        foreach (var value in new object[] { id, station, status, createdAt })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return id;
    }

    private async Task<HashSet<Guid>> Left()
    {
        await using var command = database.Source.CreateCommand("SELECT id FROM day_plans");
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var left = new HashSet<Guid>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            left.Add(rows.GetGuid(0));
        }

        return left;
    }
}
