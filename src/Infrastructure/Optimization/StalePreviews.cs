using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>Plans of a day that nobody accepted within a week. An accepted one stays: it is what the day was agreed by.</summary>
internal sealed class StalePreviews(NpgsqlDataSource database) : IOutdatedRows
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public async Task<int> DeleteSome(DateTimeOffset now, int atMost)
    {
        await using var command = database.CreateCommand(
            """
            WITH stale AS MATERIALIZED (SELECT id FROM day_plans WHERE status <> 'Accepted' AND created_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM day_plans USING stale WHERE day_plans.id = stale.id
            """);
        command.Parameters.Add(new() { Value = (now - KeptFor).ToUniversalTime() });
        command.Parameters.Add(new() { Value = atMost });
        return await command.ExecuteNonQueryAsync();
    }
}
