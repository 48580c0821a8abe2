using MyHibachi.Infrastructure.Common.Orleans;
using Npgsql;

namespace MyHibachi.TestKit;

/// <summary>The one place that says what a test database starts with.</summary>
internal static class TestSchema
{
    public static async Task MigrateAsync(string connectionString, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var script = database.CreateCommand(OrleansSchema.Script);
        await script.ExecuteNonQueryAsync(ct);
    }
}
