using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

internal static class Sql
{
    public static Task RunAsync(string connectionString, string sql, CancellationToken ct) => ScalarAsync(connectionString, sql, ct);

    /// <summary>Unpooled, so that no idle connection outlives the server a test stops.</summary>
    public static async Task<object?> ScalarAsync(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
