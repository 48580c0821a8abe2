using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Sessions past their time, with the tokens that they had. A refused token is refused known or unknown, so nothing is lost. No index
/// leads to them: it would have to be written at each refresh to save one reading of the table an hour.
/// </summary>
internal sealed class ExpiredSessions(NpgsqlDataSource database) : IOutdatedRows
{
    public async Task<int> DeleteSome(DateTimeOffset now, int atMost)
    {
        await using var command = database.CreateCommand(
            """
            WITH expired AS MATERIALIZED (SELECT id FROM sessions WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM sessions USING expired WHERE sessions.id = expired.id
            """);
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        command.Parameters.Add(new() { Value = atMost });
        return await command.ExecuteNonQueryAsync();
    }
}
