using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>The survivor runs in this process, the victim in one of its own.</summary>
public sealed class FailoverTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    private const string Cluster = "failover";

    private readonly Ticks _ticks = new();
    private readonly SiloSite _victimsSite = SiloSite.On(database.ConnectionString, Cluster);
    private LiveSilo _survivor = null!;
    private SiloProcess _victim = null!;

    [Fact]
    public async Task State_and_reminders_of_a_killed_silo_go_on_in_the_other_and_it_may_come_back()
    {
        var visits = await VisitUntilSomeLiveOnTheVictimAsync(5);
        foreach (var vigil in visits.Keys)
            await _survivor.Vigil(vigil).Remind(vigil, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

        await _victim.KillAsync();

        foreach (var (vigil, before) in visits)
            Assert.Equal(new Visit(before.Count + 1, _survivor.Address), await VisitAgainAsync(vigil));
        foreach (var vigil in visits.Keys)
            await _ticks.UntilAsync(2, tick => tick == new Tick(vigil, _survivor.Address));
        Assert.Equal(1L, await SilosAsync(SiloStatus.Dead));

        await using var again = await StartVictimAsync();
        await VisitUntilSomeLiveOnTheVictimAsync(1);
    }

    public async ValueTask InitializeAsync()
    {
        _survivor = new(SiloSite.On(database.ConnectionString, Cluster), _ticks);
        await _survivor.StartAsync();
        _victim = await StartVictimAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _victim.DisposeAsync();
        await _survivor.DisposeAsync();
    }

    private async Task<SiloProcess> StartVictimAsync()
    {
        var victim = SiloProcess.Start(_victimsSite);
        await Eventually.True(async () =>
        {
            victim.AssertRuns();
            return await SilosAsync(SiloStatus.Active) == 2;
        }, "the other process's silo is active");
        return victim;
    }

    private Task<long> SilosAsync(SiloStatus status) => database.ReadAsync<long>(
        $"select count(*) from orleans.silos where cluster_id = '{Cluster}' and status = {(int)status}");

    /// <summary>Fresh grains, each visited once; Orleans spreads them over the silos as it likes.</summary>
    private async Task<Dictionary<string, Visit>> VisitUntilSomeLiveOnTheVictimAsync(int some)
    {
        var visits = new Dictionary<string, Visit>();
        await Eventually.True(async () =>
        {
            var vigil = $"vigil-{Guid.NewGuid()}";
            visits[vigil] = await _survivor.Vigil(vigil).Visit();
            return visits.Values.Count(visit => !visit.Silo.Equals(_survivor.Address)) == some;
        }, $"{some} grains live on the other process's silo");
        return visits;
    }

    /// <summary>Calls to a grain on a dead silo fail at once until the cluster has voted and the grain has a new home.</summary>
    private async Task<Visit> VisitAgainAsync(string vigil)
    {
        Visit? visit = null;
        await Eventually.True(async () =>
        {
            try
            {
                visit = await _survivor.Vigil(vigil).Visit();
                return true;
            }
            catch (OrleansMessageRejectionException)
            {
                return false;
            }
        }, $"{vigil} answers");
        return visit!;
    }
}
