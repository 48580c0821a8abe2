using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class EmbeddedPostgresAsRootTests : IDisposable
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private EmbeddedPostgresOptions OptionsBelowAPrivateFolder => _folder.Options with { DataDirectory = Path.Combine(_folder.Path, ".data") };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Data_below_a_folder_that_only_root_may_enter_can_be_served()
    {
        await using var postgres = await StartBelowAPrivateFolderAsync(await MachineAsync());

        Assert.Equal(1, await Sql.ScalarAsync(postgres.ConnectionString, "SELECT 1", Ct));
        Assert.NotEqual(0, ServerOf.UserOf(ServerOf.Running(OptionsBelowAPrivateFolder).ProcessId));
    }

    [Fact]
    public async Task So_can_it_with_binaries_that_lie_there_too()
    {
        var npm = new PostgresLocator([], new NpmPostgres(Path.Combine(_folder.Path, ".tools"), NullLogger.Instance));

        await using var postgres = await StartBelowAPrivateFolderAsync(npm);

        await Sql.RunAsync(postgres.ConnectionString, "CREATE EXTENSION btree_gist", Ct);
    }

    [Fact]
    public async Task A_folder_copied_by_root_is_given_back_to_the_servers_account()
    {
        await using (await StartBelowAPrivateFolderAsync(await MachineAsync()))
        {
        }
        (await Tool.RunAsync(["chown", "-R", "0:0", _folder.Path], Ct)).OrFail("chown");

        await using var postgres = await StartBelowAPrivateFolderAsync(await MachineAsync());

        Assert.NotEqual(0, ServerOf.UserOf(ServerOf.Running(OptionsBelowAPrivateFolder).ProcessId));
    }

    [Fact]
    public async Task A_folder_that_an_ordinary_user_made_stays_that_users()
    {
        await using (await StartBelowAPrivateFolderAsync(await MachineAsync()))
        {
        }
        (await Tool.RunAsync(["chown", "-R", "54321:54321", OptionsBelowAPrivateFolder.DataDirectory], Ct)).OrFail("chown");

        await using var postgres = await StartBelowAPrivateFolderAsync(await MachineAsync());

        Assert.Equal(54321, ServerOf.UserOf(ServerOf.Running(OptionsBelowAPrivateFolder).ProcessId));
    }

    private Task<PostgresLocator> MachineAsync() => PostgresLocator.ForMachineAsync(_folder.Options, NullLogger.Instance, Ct);

    private async Task<EmbeddedPostgres> StartBelowAPrivateFolderAsync(PostgresLocator locator)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Concerns root only");
        Directory.CreateDirectory(_folder.Path, OnlyOwner);
        return await EmbeddedPostgres.StartAsync(OptionsBelowAPrivateFolder, locator, NullLogger.Instance, Ct);
    }
}
