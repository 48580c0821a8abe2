using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class GrainStorageRaceTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);
    private IGrainStorage _storage = null!;

    public static TheoryData<string> Keys => [.. GrainKeys.Names];

    [Theory, MemberData(nameof(Keys))]
    public async Task Of_thirty_racing_first_writes_one_is_kept(string key)
    {
        var grain = GrainKeys.New(key);

        var won = await Race.RunAsync(database, "orleans.grain_states", async racer =>
            await WroteAsync(new StoredState(_storage, grain), racer));

        Assert.Single(won, winner => winner);
        var reader = await StoredState.ReadAsync(_storage, grain);
        Assert.Equal((Array.FindIndex(won, winner => winner), "1"), (reader.Guests, reader.Version));
    }

    [Fact]
    public async Task Of_thirty_racing_later_writes_one_is_kept()
    {
        var grain = GrainKeys.New("Guid");
        await new StoredState(_storage, grain).WriteAsync(18);
        var racers = await Task.WhenAll(Enumerable.Range(0, Race.Racers).Select(_ => StoredState.ReadAsync(_storage, grain)));

        var won = await Race.RunAsync(database, "orleans.grain_states", racer => WroteAsync(racers[racer], racer));

        Assert.Single(won, winner => winner);
        var reader = await StoredState.ReadAsync(_storage, grain);
        Assert.Equal((Array.FindIndex(won, winner => winner), "2"), (reader.Guests, reader.Version));
    }

    public async ValueTask InitializeAsync() => _storage = await _orleans.StorageAsync(PostgresSilo.Keeping);

    public ValueTask DisposeAsync()
    {
        _orleans.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> WroteAsync(StoredState state, int guests)
    {
        try
        {
            await state.WriteAsync(guests);
            return true;
        }
        catch (InconsistentStateException) // How the provider tells a loser.
        {
            return false;
        }
    }
}
