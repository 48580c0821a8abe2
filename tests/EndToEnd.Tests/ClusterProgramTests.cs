using MyHibachi.TestKit;

namespace MyHibachi.EndToEnd.Tests;

[Collection(Machine.AllOfIt)]
public sealed class ClusterProgramTests(PostgresServer server)
{
    [Fact]
    public async Task It_stops_what_it_started_when_it_is_asked_to_stop()
    {
        await using var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var program = await ClusterProgram.StartAsync(database.ProgramConnectionString);

        Assert.Equal(0, await program.Stop());
        await program.NothingRuns();
    }

    [Fact]
    public async Task Nothing_outlives_it_when_it_is_killed()
    {
        await using var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var program = await ClusterProgram.StartAsync(database.ProgramConnectionString);

        program.Kill();
        await program.NothingRuns();
    }
}
