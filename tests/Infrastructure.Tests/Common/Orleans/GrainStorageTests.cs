using Orleans.Runtime;
using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class GrainStorageTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    readonly OrleansProviders orleans = new(database.ConnectionString);
    IGrainStorage keeping = null!;
    IGrainStorage deleting = null!;

    public static TheoryData<string> Keys => [.. GrainKeys.Names];

    [Theory, MemberData(nameof(Keys))]
    public async Task What_was_written_is_read_with_a_version_that_counts_the_writes(string key)
    {
        var grain = GrainKeys.New(key);
        var writer = await StoredState.ReadAsync(keeping, grain);
        Assert.Null(writer.Version);

        await writer.WriteAsync(18);
        await writer.WriteAsync(22);

        var reader = await StoredState.ReadAsync(keeping, grain);
        Assert.Equal((22, "2"), (reader.Guests, reader.Version));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task A_stale_activation_can_neither_write_nor_clear_nor_delete(string key)
    {
        var grain = GrainKeys.New(key);
        var current = await StoredState.ReadAsync(keeping, grain);
        await current.WriteAsync(18);
        var (stale, staleDeleting) = (await StoredState.ReadAsync(keeping, grain), await StoredState.ReadAsync(deleting, grain));
        await current.WriteAsync(22);

        await Assert.ThrowsAsync<InconsistentStateException>(() => stale.WriteAsync(5));
        await Assert.ThrowsAsync<InconsistentStateException>(stale.ClearAsync);
        await Assert.ThrowsAsync<InconsistentStateException>(staleDeleting.ClearAsync);

        var reader = await StoredState.ReadAsync(keeping, grain);
        Assert.Equal((22, "2"), (reader.Guests, reader.Version));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task A_cleared_state_is_empty_and_goes_on_counting_versions(string key)
    {
        var grain = GrainKeys.New(key);
        var party = await StoredState.ReadAsync(keeping, grain);
        await party.WriteAsync(18);

        await party.ClearAsync();
        var afterOne = await StoredState.ReadAsync(keeping, grain);
        await afterOne.ClearAsync();
        var afterTwo = await StoredState.ReadAsync(keeping, grain);
        await afterTwo.WriteAsync(22);

        Assert.Equal((0, "2"), (afterOne.Guests, party.Version));
        Assert.Equal((22, "4"), (afterTwo.Guests, afterTwo.Version));
        await Assert.ThrowsAsync<InconsistentStateException>(() => party.WriteAsync(5));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task A_deleted_state_is_gone_and_starts_again_at_version_one(string key)
    {
        var grain = GrainKeys.New(key);
        var party = await StoredState.ReadAsync(deleting, grain);
        await party.WriteAsync(18);
        await party.WriteAsync(22);

        await party.ClearAsync();
        var after = await StoredState.ReadAsync(deleting, grain);
        Assert.Equal((0, null), (after.Guests, after.Version));

        await after.WriteAsync(5);
        Assert.Equal("1", after.Version);
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Of_thirty_racing_first_writes_one_is_kept(string key)
    {
        var grain = GrainKeys.New(key);

        var won = await Race.RunAsync(database, "orleans.grain_states", async racer =>
            await WroteAsync(new StoredState(keeping, grain), racer));

        Assert.Single(won, winner => winner);
        var reader = await StoredState.ReadAsync(keeping, grain);
        Assert.Equal((Array.FindIndex(won, winner => winner), "1"), (reader.Guests, reader.Version));
    }

    [Fact]
    public async Task Of_thirty_racing_later_writes_one_is_kept()
    {
        var grain = GrainKeys.New("Guid");
        await new StoredState(keeping, grain).WriteAsync(18);
        var racers = await Task.WhenAll(Enumerable.Range(0, Race.Racers).Select(_ => StoredState.ReadAsync(keeping, grain)));

        var won = await Race.RunAsync(database, "orleans.grain_states", racer => WroteAsync(racers[racer], racer));

        Assert.Single(won, winner => winner);
        var reader = await StoredState.ReadAsync(keeping, grain);
        Assert.Equal((Array.FindIndex(won, winner => winner), "2"), (reader.Guests, reader.Version));
    }

    [Fact]
    public async Task Every_key_and_every_state_name_has_a_row_of_its_own_in_upper_and_lower_case()
    {
        var grains = GrainKeys.Names.Select(GrainKeys.New).ToList();
        grains.AddRange(new[] { "station-lodi", "station-Lodi" }.Select(key => GrainId.Create("party", key)));
        var addresses = grains.SelectMany(grain => new[] { (grain, "party"), (grain, "Party") }).ToArray();

        for (var i = 0; i < addresses.Length; i++)
            await new StoredState(keeping, addresses[i].grain, addresses[i].Item2).WriteAsync(i);

        for (var i = 0; i < addresses.Length; i++)
            Assert.Equal(i, (await StoredState.ReadAsync(keeping, addresses[i].grain, addresses[i].Item2)).Guests);
    }

    [Fact]
    public async Task Another_service_does_not_see_the_state()
    {
        var grain = GrainKeys.New("integer");
        await new StoredState(keeping, grain).WriteAsync(18);
        using var other = new OrleansProviders(database.ConnectionString);

        var read = await StoredState.ReadAsync(await other.StorageAsync(PostgresSilo.Keeping), grain);

        Assert.Null(read.Version);
    }

    public async ValueTask InitializeAsync()
    {
        keeping = await orleans.StorageAsync(PostgresSilo.Keeping);
        deleting = await orleans.StorageAsync(PostgresSilo.Deleting);
    }

    public ValueTask DisposeAsync()
    {
        orleans.Dispose();
        return ValueTask.CompletedTask;
    }

    static async Task<bool> WroteAsync(StoredState state, int guests)
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
