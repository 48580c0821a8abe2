using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Reads from the audit trail what changed. Each row of a record's own table tells the version it began at.</summary>
internal sealed class RecordHistory(MyHibachiDbContext db) : IRecordHistory
{
    // What the program itself keeps count of.
    private static readonly string[] OwnColumns = ["version", "moves", "deposit_reminded_at", "attempts", "last_attempt_at"];

    public async Task<IReadOnlyList<string>> ChangedSince(Guid record, int version, CancellationToken ct)
    {
        var columns = await db.Database.SqlQuery<string>(
            $"""
            SELECT DISTINCT jsonb_object_keys(after || COALESCE(personal -> 'after', jsonb_build_object())) AS "Value" FROM audit_log
            WHERE record_id = {record} AND after IS NOT NULL AND (before ->> 'version')::int >= {version}
            """).ToListAsync(ct);
        return [.. columns.Except(OwnColumns).Select(InTheApi).Order(StringComparer.Ordinal)];
    }

    private static string InTheApi(string column) => string.Concat(
        column.Split('_').Select((word, place) => place == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
