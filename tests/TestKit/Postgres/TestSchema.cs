using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.TestKit;

/// <summary>The one place that says what a test database starts with: what a new installation starts with.</summary>
internal static class TestSchema
{
    public static async Task MigrateAsync(string connectionString, CancellationToken ct)
    {
        await Database.MigrateAsync(connectionString, ct);
        await DatabaseLogin.AdmitAsync(connectionString, AsProgram(connectionString), ct);
    }

    public static string AsProgram(string owner) =>
        new NpgsqlConnectionStringBuilder(owner) { Username = "myhibachi_app", Password = "of tests" }.ConnectionString;
}
