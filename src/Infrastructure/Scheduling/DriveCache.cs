using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>What Google said of drives, for every process and for as long as it is good. It knows cells and no addresses.</summary>
internal sealed class DriveCache(NpgsqlDataSource database) : IOutdatedRows
{
    public async Task<Dictionary<Leg, MeasuredDrive>> Find(IReadOnlyCollection<Leg> legs, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            SELECT from_north, from_east, to_north, to_east, seconds, good_until FROM drive_times
            JOIN unnest($1, $2, $3, $4) AS asked (from_north, from_east, to_north, to_east) USING (from_north, from_east, to_north, to_east)
            WHERE good_until > $5
            """);
        AddEnds(command, legs);
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        Dictionary<Leg, MeasuredDrive> found = [];
        while (await reader.ReadAsync(ct))
        {
            var leg = new Leg(new(reader.GetInt32(0), reader.GetInt32(1)), new(reader.GetInt32(2), reader.GetInt32(3)));
            TimeSpan? drive = reader.IsDBNull(4) ? null : TimeSpan.FromSeconds(reader.GetInt32(4));
            found[leg] = new(drive, DriveSource.Cache, reader.GetFieldValue<DateTimeOffset>(5));
        }

        return found;
    }

    /// <summary>Keeps answers, over those of before. In one order everywhere, so that two processes do not wait for each other in a circle.</summary>
    public async Task Keep(IReadOnlyDictionary<Leg, TimeSpan?> drives, DateTimeOffset until, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO drive_times (from_north, from_east, to_north, to_east, seconds, good_until)
            SELECT from_north, from_east, to_north, to_east, seconds, $6 FROM unnest($1, $2, $3, $4, $5) AS told (from_north, from_east, to_north, to_east, seconds)
            ORDER BY 1, 2, 3, 4
            ON CONFLICT (from_north, from_east, to_north, to_east) DO UPDATE SET seconds = EXCLUDED.seconds, good_until = EXCLUDED.good_until
            """);
        AddEnds(command, drives.Keys);
        command.Parameters.Add(new() { Value = drives.Values.Select(drive => (int?)drive?.TotalSeconds).ToArray() });
        command.Parameters.Add(new() { Value = until.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<int> DeleteSome(DateTimeOffset now, int atMost)
    {
        await using var command = database.CreateCommand(
            """
            WITH outdated AS MATERIALIZED (SELECT ctid FROM drive_times WHERE good_until <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM drive_times USING outdated WHERE drive_times.ctid = outdated.ctid
            """);
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        command.Parameters.Add(new() { Value = atMost });
        return await command.ExecuteNonQueryAsync();
    }

    private static void AddEnds(NpgsqlCommand command, IEnumerable<Leg> legs)
    {
        Leg[] all = [.. legs];
        foreach (var end in new Func<Leg, int>[] { leg => leg.From.North, leg => leg.From.East, leg => leg.To.North, leg => leg.To.East })
        {
            command.Parameters.Add(new() { Value = all.Select(end).ToArray() });
        }
    }
}
