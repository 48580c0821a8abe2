namespace MyHibachi.TestKit;

/// <summary>The one place that says what a test database starts with.</summary>
internal static class TestSchema
{
    public static Task MigrateAsync(string connectionString, CancellationToken ct) => Task.CompletedTask;
}
