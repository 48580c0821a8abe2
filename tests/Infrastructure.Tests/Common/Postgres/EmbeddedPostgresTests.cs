using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class EmbeddedPostgresTests(EmbeddedPostgresTests.Running running) : IClassFixture<EmbeddedPostgresTests.Running>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_and_answers_with_the_extensions_we_need()
    {
        foreach (var extension in (string[])["btree_gist", "citext", "pg_trgm"])
            await Sql.RunAsync(running.Postgres.ConnectionString, $"CREATE EXTENSION {extension}", Ct);

        Assert.Equal("myhibachi", await Sql.ScalarAsync(running.Postgres.ConnectionString, "SELECT current_database()", Ct));
        Assert.Equal("josé", await Sql.ScalarAsync(running.Postgres.ConnectionString, "SELECT lower('JOSÉ')", Ct));
    }

    [Fact]
    public async Task Runs_with_our_settings()
    {
        async Task<object?> Show(string setting) => await Sql.ScalarAsync(running.Postgres.ConnectionString, $"SHOW {setting}", Ct);

        Assert.Equal("UTF8", await Show("server_encoding"));
        Assert.Equal("UTC", await Show("TimeZone"));
        Assert.Equal("127.0.0.1", await Show("listen_addresses"));
        Assert.Equal("", await Show("unix_socket_directories"));
        Assert.Equal("57", await Show("max_connections"));
        Assert.Equal("off", await Show("jit"));
    }

    [Fact]
    public async Task Lets_nobody_in_without_the_password_that_only_one_account_can_read()
    {
        var withoutPassword = new NpgsqlConnectionStringBuilder(running.Postgres.ConnectionString) { Password = "guess" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(withoutPassword, "SELECT 1", Ct));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(new PostgresFolder(running.Folder.Path).Password));
    }

    [Fact]
    public async Task Never_runs_as_root_and_keeps_no_capability_it_can_do_without()
    {
        var server = ServerOf.Running(running.Folder.Options).ProcessId;

        Assert.NotEqual(0, ServerOf.UserOf(server));
        Assert.Equal("0000000000000000", ServerOf.CapabilitiesOf(server));
    }

    [Fact]
    public async Task Is_out_of_reach_of_the_terminals_interrupt()
    {
        Assert.NotEqual(ServerOf.SessionOf(Environment.ProcessId), ServerOf.SessionOf(ServerOf.Running(running.Folder.Options).ProcessId));
    }

    /// <summary>One server for all tests that only look at it.</summary>
    public sealed class Running : IAsyncLifetime
    {
        private EmbeddedPostgres? _postgres;

        public EmbeddedPostgres Postgres => _postgres!;

        internal ThrowAwayFolder Folder { get; } = new();

        public async ValueTask InitializeAsync() => _postgres = await EmbeddedPostgres.StartAsync(
            Folder.Options with { MaxConnections = 57 }, NullLogger.Instance, CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await Postgres.DisposeAsync();
            Folder.Dispose();
        }
    }
}
