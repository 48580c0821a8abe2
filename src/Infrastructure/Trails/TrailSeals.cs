using MyHibachi.Domain.Trails;
using Npgsql;

namespace MyHibachi.Infrastructure.Trails;

/// <summary>Puts seals on rows that are committed. Whoever seals is alone in the whole cluster for the length of one transaction.</summary>
internal sealed class TrailSeals(NpgsqlDataSource database)
{
    public const int BatchSize = 500;

    // Any number will do that nobody else locks.
    private const long Lock = 0x4D59_4849_5345_414C;

    /// <summary>Seals what waits, up to a batch.</summary>
    /// <returns>How many were sealed; none too when another process is at it.</returns>
    public async Task<int> SealSome(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var ask = new NpgsqlCommand($"SELECT pg_try_advisory_xact_lock({Lock})", connection);
        if (await ask.ExecuteScalarAsync(ct) is not true)
        {
            return 0;
        }

        var waiting = await Waiting(connection, ct);
        if (waiting.Count > 0)
        {
            await Store(connection, Link(waiting, await Last(connection, ct)), ct);
        }

        await transaction.CommitAsync(ct);
        return waiting.Count;
    }

    private static List<Seal> Link(List<(long Row, string Canonical)> waiting, Seal last)
    {
        List<Seal> seals = [last];
        foreach (var (row, canonical) in waiting)
        {
            var (sequence, previous) = (seals[^1].Sequence + 1, seals[^1].Hash);
            seals.Add(new(sequence, row, previous, HashChain.Next(previous, sequence, canonical)));
        }

        return seals[1..];
    }

    private static async Task<Seal> Last(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT sequence, audit_id, previous_hash, hash FROM audit_seals ORDER BY sequence DESC LIMIT 1", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3))
            : new(0, 0, [], HashChain.Root.ToArray());
    }

    private static async Task<List<(long Row, string Canonical)>> Waiting(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT a.id, {TrailSql.Canonical} FROM audit_unsealed u JOIN audit_log a ON a.id = u.audit_id ORDER BY a.id LIMIT {BatchSize}", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<(long Row, string Canonical)> waiting = [];
        while (await reader.ReadAsync(ct))
        {
            waiting.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return waiting;
    }

    private static async Task Store(NpgsqlConnection connection, List<Seal> seals, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH added AS (
                INSERT INTO audit_seals (sequence, audit_id, previous_hash, hash) SELECT * FROM unnest($1, $2, $3, $4) RETURNING audit_id)
            DELETE FROM audit_unsealed USING added WHERE audit_unsealed.audit_id = added.audit_id
            """,
            connection);
        command.Parameters.Add(new() { Value = seals.ConvertAll(seal => seal.Sequence) });
        command.Parameters.Add(new() { Value = seals.ConvertAll(seal => seal.Row) });
        command.Parameters.Add(new() { Value = seals.ConvertAll(seal => seal.Previous) });
        command.Parameters.Add(new() { Value = seals.ConvertAll(seal => seal.Hash) });
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Seal(long Sequence, long Row, byte[] Previous, byte[] Hash);
}
