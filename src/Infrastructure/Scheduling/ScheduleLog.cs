using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>
/// Reads the outbox. Numbers are drawn before they are committed, so a transaction that is still running may hold one below the highest that can be seen.
/// Whoever inserts holds a lock of the table from before the number is drawn until the row can be seen: when nobody holds one, every
/// number up to the highest that was seen before is settled. When somebody does, the lowest number that is missing may be theirs, and the version ends below it.
/// </summary>
internal sealed class ScheduleLog(NpgsqlDataSource database, OutboxSettings settings, TimeProvider time) : IScheduleLog
{
    // Numbers so far behind, or missing for so long, belong to transactions that were rolled back.
    private const int Window = 10_000;

    private static readonly TimeSpan LongestTransaction = TimeSpan.FromHours(1);

    // The statement sees the rows of the moment it begins, and the locks of a moment after that.
    private const string Settled =
        """
        WITH last AS MATERIALIZED (SELECT coalesce(max(id), 0) AS id FROM outbox_events)
        SELECT CASE WHEN EXISTS (
            SELECT FROM pg_locks WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND relation = 'outbox_events'::regclass
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
        THEN coalesce((
            SELECT min(before) FROM (
                SELECT id, occurred_at, lag(id, 1, greatest(last.id - $1, 0)) OVER (ORDER BY id) AS before FROM outbox_events WHERE id > last.id - $1) AS recent
            WHERE id > before + 1 AND occurred_at > $2), last.id)
        ELSE last.id END
        """;

    public async Task<long> Version(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Settled + " FROM last");
        AddWindow(command);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task<ScheduleChanges> Since(StationId station, long version, int atMost, CancellationToken ct)
    {
        var (now, isKept) = await Look(version, ct);
        if (!isKept)
        {
            return new(now, null);
        }

        var changes = await Read(station, version, atMost + 1, ct);
        return new(now, changes.Count > atMost ? null : changes);
    }

    // Nothing numbered higher was deleted if what was stored last, up to the version, is too young for it: the rest is younger still. One hour is for clocks that differ.
    private async Task<(long Now, bool IsKept)> Look(long version, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            Settled + ", $3 <= last.id AND coalesce((SELECT occurred_at > $4 FROM outbox_events WHERE id <= $3 ORDER BY id DESC LIMIT 1), false) FROM last");
        AddWindow(command);
        command.Parameters.Add(new() { Value = version });
        command.Parameters.Add(new() { Value = (time.GetUtcNow() - settings.KeepFor + TimeSpan.FromHours(1)).ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetBoolean(1));
    }

    private async Task<List<ScheduleChange>> Read(StationId station, long version, int atMost, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            SELECT id, type, booking_id, (payload ->> 'chef')::uuid, (payload ->> 'date')::date, (payload ->> 'until')::date FROM outbox_events
            WHERE id > $1 AND station_id = $2 ORDER BY id LIMIT $3
            """);
        command.Parameters.Add(new() { Value = version });
        command.Parameters.Add(new() { Value = station.Value });
        command.Parameters.Add(new() { Value = atMost });
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<ScheduleChange> changes = [];
        while (await reader.ReadAsync(ct))
        {
            changes.Add(new(reader.GetInt64(0), reader.GetString(1), Told<Guid>(2) is { } booking ? new(booking) : null, Told<Guid>(3) is { } chef ? new(chef) : null, Told<DateOnly>(4), Told<DateOnly>(5)));
        }

        return changes;

        T? Told<T>(int column)
            where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);
    }

    private void AddWindow(NpgsqlCommand command)
    {
        command.Parameters.Add(new() { Value = (long)Window });
        command.Parameters.Add(new() { Value = (time.GetUtcNow() - LongestTransaction).ToUniversalTime() });
    }
}
