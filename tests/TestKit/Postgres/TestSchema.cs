using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.TestKit;

/// <summary>The one place that says what a test database starts with: what a new installation starts with.</summary>
internal static class TestSchema
{
    public static Task MigrateAsync(string connectionString, CancellationToken ct) => Database.MigrateAsync(connectionString, ct);
}
