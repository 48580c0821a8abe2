using Npgsql;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>
/// The dispatchers' statements on the outbox, each its own short transaction. None is canceled half-way: a claim whose answer was
/// thrown away would keep its events from everybody until the lease ends.
/// </summary>
internal sealed class OutboxStore(NpgsqlDataSource database, OutboxSettings settings) : IOutdatedRows
{
    /// <summary>Takes the events that are due and that no other dispatcher has, in the order they happened.</summary>
    public async Task<IReadOnlyList<ClaimedEvent>> Claim(DateTimeOffset now)
    {
        await using var command = database.CreateCommand(
            """
            WITH due AS MATERIALIZED (
                SELECT id FROM outbox_events WHERE processed_at IS NULL AND next_attempt_at <= $1
                ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
            UPDATE outbox_events SET attempts = attempts + 1, next_attempt_at = $2 FROM due WHERE outbox_events.id = due.id
            RETURNING outbox_events.id, type, payload::text, booking_id, station_id, occurred_at, attempts
            """);
        Add(command, now.ToUniversalTime(), (now + settings.Lease).ToUniversalTime(), settings.BatchSize);
        await using var reader = await command.ExecuteReaderAsync();
        List<ClaimedEvent> claimed = [];
        while (await reader.ReadAsync())
        {
            claimed.Add(new(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), Id(reader, 3), Id(reader, 4), reader.GetFieldValue<DateTimeOffset>(5), reader.GetInt32(6)));
        }

        claimed.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return claimed;
    }

    /// <summary>Stores what came of a batch.</summary>
    public async Task Settle(IReadOnlyCollection<Outcome> outcomes, DateTimeOffset now)
    {
        await MarkProcessed([.. outcomes.OfType<Outcome.Handled>()], now);
        await Postpone([.. outcomes.OfType<Outcome.Failed>()], now);
        await GiveBack([.. outcomes.OfType<Outcome.Untouched>()], now);
    }

    public async Task<int> DeleteSome(DateTimeOffset now, int atMost)
    {
        await using var command = database.CreateCommand(
            """
            WITH old AS MATERIALIZED (
                SELECT id FROM outbox_events WHERE processed_at < $1 ORDER BY processed_at LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM outbox_events USING old WHERE outbox_events.id = old.id
            """);
        Add(command, (now - settings.KeepFor).ToUniversalTime(), atMost);
        return await command.ExecuteNonQueryAsync();
    }

    private Task MarkProcessed(Outcome.Handled[] handled, DateTimeOffset now) => Run(
        handled,
        "UPDATE outbox_events SET processed_at = $1 WHERE id = ANY($2) AND processed_at IS NULL",
        now.ToUniversalTime(),
        Sequences(handled));

    // The attempt tells whether the claim is still ours: after the lease it may be another dispatcher's.
    private Task Postpone(Outcome.Failed[] failed, DateTimeOffset now) => Run(
        failed,
        """
        UPDATE outbox_events SET next_attempt_at = failed.next_attempt_at, last_error = failed.error
        FROM unnest($1, $2, $3, $4) AS failed (id, attempts, next_attempt_at, error)
        WHERE outbox_events.id = failed.id AND outbox_events.attempts = failed.attempts AND processed_at IS NULL
        """,
        Sequences(failed),
        Attempts(failed),
        Array.ConvertAll(failed, one => (now + settings.RetryAfter(one.Event.Attempt)).ToUniversalTime()),
        Array.ConvertAll(failed, one => one.Error));

    private Task GiveBack(Outcome.Untouched[] untouched, DateTimeOffset now) => Run(
        untouched,
        """
        UPDATE outbox_events SET next_attempt_at = $3, attempts = outbox_events.attempts - 1
        FROM unnest($1, $2) AS untouched (id, attempts)
        WHERE outbox_events.id = untouched.id AND outbox_events.attempts = untouched.attempts AND processed_at IS NULL
        """,
        Sequences(untouched),
        Attempts(untouched),
        now.ToUniversalTime());

    private static long[] Sequences(Outcome[] outcomes) => Array.ConvertAll(outcomes, outcome => outcome.Event.Sequence);

    private static int[] Attempts(Outcome[] outcomes) => Array.ConvertAll(outcomes, outcome => outcome.Event.Attempt);

    private static Guid? Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    private async Task Run(Outcome[] outcomes, string sql, params object[] parameters)
    {
        if (outcomes.Length == 0)
        {
            return;
        }

        await using var command = database.CreateCommand(sql);
        Add(command, parameters);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlCommand command, params object[] parameters)
    {
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }
    }
}
