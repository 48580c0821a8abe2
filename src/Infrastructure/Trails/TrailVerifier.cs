using System.Data;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Trails;
using Npgsql;

namespace MyHibachi.Infrastructure.Trails;

/// <summary>Reads the whole trail once, in one state of it.</summary>
internal sealed class TrailVerifier(NpgsqlDataSource database) : ITrailVerifier
{
    private const string Chain =
        $"""
        SELECT s.sequence, s.audit_id, s.previous_hash, s.hash, a.at, {TrailSql.Canonical}, a.personal::text, a.personal_salt, a.personal_digest,
               a.personal_digest IS NOT NULL AND a.personal IS NULL AND EXISTS (
                   SELECT FROM audit_log f WHERE f.record_id = a.subject_id AND f.action = 'ForgetCustomer')
        FROM audit_seals s LEFT JOIN audit_log a ON a.id = s.audit_id ORDER BY s.sequence
        """;

    // A row that neither has a seal nor waits for one came past the trigger; one that waits and is gone was taken before its seal.
    private const string Strays =
        """
        SELECT min(a.id), NULL::bigint FROM audit_log a
        WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.audit_id = a.id) AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.audit_id = a.id)
        UNION ALL
        SELECT NULL, min(u.audit_id) FROM audit_unsealed u WHERE NOT EXISTS (SELECT FROM audit_log a WHERE a.id = u.audit_id)
        """;

    public async Task<TrailVerdict> Verify(TrailAnchor? anchor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var oneState = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var check = new ChainCheck(anchor);
        var (flaw, through) = await Follow(check, connection, ct);
        flaw ??= check.End() ?? await FindStray(connection, ct);
        await using var waiting = new NpgsqlCommand("SELECT count(*) FROM audit_unsealed", connection);
        return new(flaw, check.Sequence, check.Head.ToArray(), through, (long)(await waiting.ExecuteScalarAsync(ct))!, check.Forgotten);
    }

    private static async Task<(TrailFlaw? Flaw, DateTimeOffset? Through)> Follow(ChainCheck check, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Chain, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        DateTimeOffset? through = null;
        while (await reader.ReadAsync(ct))
        {
            if (check.Follow(Row(reader)) is { } flaw)
            {
                return (flaw, through);
            }

            through = reader.GetFieldValue<DateTimeOffset>(4);
        }

        return (null, through);
    }

    private static SealedRow Row(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetFieldValue<byte[]>(2),
        reader.GetFieldValue<byte[]>(3),
        reader.IsDBNull(4) ? null : new(reader.GetString(5), Text(reader, 6), Bytes(reader, 7), Bytes(reader, 8), reader.GetBoolean(9)));

    private static async Task<TrailFlaw?> FindStray(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Strays, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (!reader.IsDBNull(0))
            {
                return new(TrailFlawKind.Inserted, null, reader.GetInt64(0));
            }

            if (!reader.IsDBNull(1))
            {
                return new(TrailFlawKind.Removed, null, reader.GetInt64(1));
            }
        }

        return null;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static byte[]? Bytes(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);
}
