using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class PostgresLocatorTests : IDisposable
{
    private static readonly string[] Extensions = ["btree_gist", "citext", "pg_trgm"];

    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_newest_complete_installation_wins()
    {
        string[] directories = [Complete("15.18"), Complete("17.2"), Complete("16.14"), Lacking("citext", "18.4")];

        var found = await Locator(directories).FindAsync(major: null, Ct);

        Assert.Equal(directories[1], found.Directory);
        Assert.Equal(new Version(17, 2), found.Version);
    }

    [Fact]
    public async Task An_existing_cluster_gets_its_own_version_though_there_is_a_newer_one()
    {
        string[] directories = [Complete("17.2"), Complete("16.3"), Complete("16.14")];

        var found = await Locator(directories).FindAsync(major: 16, Ct);

        Assert.Equal(new Version(16, 14), found.Version);
    }

    [Fact]
    public async Task A_version_that_neither_the_machine_nor_the_registry_has_is_explained()
    {
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => Locator([Complete("14.9"), Complete("17.2")]).FindAsync(major: 14, Ct));

        Assert.Contains("PostgreSQL 14", failure.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_installation_the_package_from_npm_serves_with_all_extensions()
    {
        string[] unfit = [Complete("14.9"), Lacking("btree_gist", "16.1"), Path.Combine(_folder.Path, "nowhere")];
        var options = _folder.Options with { DataDirectory = Path.Combine(_folder.Path, "data") };

        await using var postgres = await EmbeddedPostgres.StartAsync(options, Locator(unfit), NullLogger.Instance, Ct);

        foreach (var extension in Extensions)
            await Sql.RunAsync(postgres.ConnectionString, $"CREATE EXTENSION {extension}", Ct);
        Assert.StartsWith(Tools, await RunningBinariesAsync(postgres), StringComparison.Ordinal);
    }

    private string Tools => Path.Combine(_folder.Path, "tools");

    private string Complete(string version) => FakeInstallation.Make(_folder.Path, version, Extensions);

    private string Lacking(string extension, string version) =>
        FakeInstallation.Make(_folder.Path, version, [.. Extensions.Except([extension])]);

    private PostgresLocator Locator(string[] directories) => new(directories, new NpmPostgres(Tools, NullLogger.Instance));

    private static async Task<string> RunningBinariesAsync(EmbeddedPostgres postgres) =>
        (string)(await Sql.ScalarAsync(postgres.ConnectionString, "SELECT setting FROM pg_config WHERE name = 'BINDIR'", Ct))!;
}
