using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class EmbeddedPostgresLifecycleTests : IDisposable
{
    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, "on")]
    [InlineData(false, "off")]
    public async Task Waits_for_the_disk_only_when_durable(bool durable, string expected)
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(_folder.Options with { Durable = durable }, NullLogger.Instance, Ct);

        foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes", "data_checksums"])
            Assert.Equal(expected, await Sql.ScalarAsync(postgres.ConnectionString, $"SHOW {setting}", Ct));
    }

    [Fact]
    public async Task A_restart_keeps_the_data_and_the_password()
    {
        await using (var first = await StartAsync())
            await Sql.RunAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer", Ct);

        await using var second = await StartAsync();

        Assert.Equal(42, await Sql.ScalarAsync(second.ConnectionString, "SELECT answer FROM kept", Ct));
    }

    [Fact]
    public async Task Disposing_ends_the_server_and_its_supervisor()
    {
        var postgres = await StartAsync();
        var server = ServerOf.Running(_folder.Options);
        var supervisor = ServerOf.ParentOf(server.ProcessId);

        await postgres.DisposeAsync();
        await postgres.DisposeAsync();

        Assert.False(await server.IsAliveAsync(Ct));
        Assert.False(Directory.Exists($"/proc/{supervisor}"));
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_is_refused_naming_the_owner()
    {
        await using var first = await StartAsync();

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresAlreadyRunningException>(StartAsync);

        Assert.Equal(Environment.ProcessId, refusal.ProcessId);
        Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Sql.ScalarAsync(first.ConnectionString, "SELECT 1", Ct));
    }

    [Fact]
    public async Task A_failed_start_says_what_the_server_said_and_frees_the_folder()
    {
        await using (await StartAsync())
        {
        }
        var settings = Path.Combine(new PostgresFolder(_folder.Path).Cluster, "postgresql.auto.conf");
        await File.AppendAllTextAsync(settings, "no_such_setting = 1\n", Ct);

        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);

        Assert.Contains("no_such_setting", failure.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings, "", Ct);
        await using var repaired = await StartAsync();
    }

    [Fact]
    public async Task A_lost_password_is_explained()
    {
        await using (await StartAsync())
        {
        }
        File.Delete(new PostgresFolder(_folder.Path).Password);

        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);

        Assert.Contains("postgres.password", failure.Message, StringComparison.Ordinal);
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(_folder.Options, NullLogger.Instance, Ct);
}
